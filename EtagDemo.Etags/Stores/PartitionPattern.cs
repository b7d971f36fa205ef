namespace EtagDemo.Etags.Stores;

/// <summary>A partition, <c>scope:id</c>, or the beginning of some with a star, <c>scope:*</c>.</summary>
internal static class PartitionPattern
{
    public static bool IsPrefix(string pattern, out string prefix)
    {
        prefix = pattern.EndsWith('*') ? pattern[..^1] : pattern;
        return prefix.Length < pattern.Length;
    }

    public static bool Matches(string pattern, string partition) =>
        IsPrefix(pattern, out var prefix) ? partition.StartsWith(prefix, StringComparison.Ordinal) : partition == pattern;
}
