using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Coverage;

/// <summary>A tag without its values: <c>project:*:areas</c>. Whether a read and a write name the same thing can be told from shapes, whatever the ids are.</summary>
internal static class TagShape
{
    private const string Any = "*";

    /// <summary>The shape of a written tag: every segment that follows a scope's name and is no plain word stands for a value.</summary>
    public static string Of(Tag tag) => string.Join(':', tag.Text.Split(':').Select((segment, index) => index == 1 || !IsWord(segment) ? Any : segment));

    /// <summary>The shape of the tags that a template stands for.</summary>
    public static string Of(TagTemplate template) =>
        string.Join(':', template.Text.ToLowerInvariant().Split(':').Select((segment, index) => index == 1 || segment.Contains('{', StringComparison.Ordinal) ? Any : segment));

    /// <summary>Whether a template of a read may name what a written tag of this shape names.</summary>
    public static bool Matches(TagTemplate template, string shape)
    {
        var (expected, written) = (template.Text.ToLowerInvariant().Split(':'), shape.Split(':'));
        return expected.Length == written.Length
            && expected.Zip(written).All(pair => pair.Second == Any || pair.First == pair.Second || pair.First.Contains('{', StringComparison.Ordinal));
    }

    private static bool IsWord(string segment) => segment.Length < 32 && segment.All(character => char.IsAsciiLetter(character) || character is '-' or '_');
}
