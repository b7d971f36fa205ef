using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>
/// Names of keys: a version, the partition as hash tag so that a script's keys share a slot of a cluster, the kind, and what it is. Injective: a partition has
/// exactly one colon.
/// </summary>
/// <param name="service">The service: equal tags of two services are two tags.</param>
internal sealed class RedisKeys(string service)
{
    private const string Version = "etags:1:";

    // Named once, since every look needs it.
    private readonly string _generation = $"{Version}{service}:generation";

    /// <summary>Matches every entry of the service.</summary>
    public string AllEntries { get; } = $"{Version}{{{Literal(service)}:*}}:e:*";

    /// <summary>Matches every tag of the service.</summary>
    public string AllTags { get; } = $"{Version}{{{Literal(service)}:*}}:t:*";

    /// <summary>Matches the service's generation records beside the keys of each slot, and possibly more.</summary>
    public string GenerationsOfSlots { get; } = $"{Version}{{*}}:{Literal(service)}:generation";

    /// <summary>Matches every entry of a partition, or of those that begin alike when it ends in a star.</summary>
    public string EntriesOf(string partition) =>
        $"{Version}{{{Literal(service)}:{(PartitionPattern.IsPrefix(partition, out var prefix) ? Literal(prefix) + '*' : Literal(partition))}}}:e:*";

    public string Entry(EntryKey key) => $"{Version}{{{service}:{key.Partition}}}:e:{key.Hash:x32}";

    public string Tag(Tag tag) => TagPrefix(tag.Partition) + tag.Text;

    public string TagPrefix(string partition) => $"{Version}{{{service}:{partition}}}:t:";

    /// <summary>The generation record beside keys of this slot; null where all keys are on one server.</summary>
    public string Generation(string? slot) => slot is null ? _generation : $"{Version}{{{slot}}}:{service}:generation";

    /// <summary>Whether a key is a generation record: a tag's text may end as such a key does.</summary>
    public bool IsGeneration(string key)
    {
        var slot = key.AsSpan(Version.Length).TrimStart('{');
        var end = slot.IndexOfAnyExceptInRange('0', '9');
        return end > 0 && key == Generation(slot[..end].ToString());
    }

    /// <summary>The entry that a key names.</summary>
    public EntryKey? EntryOf(string key)
    {
        var end = key.LastIndexOf("}:e:", StringComparison.Ordinal);
        var start = Version.Length + service.Length + 2;
        return end > start && UInt128.TryParse(key.AsSpan(end + 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var hash)
            ? new EntryKey(key[start..end], hash)
            : null;
    }

    /// <summary>The tag that a key names.</summary>
    public static Tag? TagOf(string key)
    {
        var end = key.IndexOf("}:t:", Version.Length, StringComparison.Ordinal);
        return end > 0 && EtagDemo.Etags.Tags.Tag.TryParse(key[(end + 4)..], out var tag) ? tag : null;
    }

    // In a pattern of SCAN these would stand for other characters.
    private static string Literal(string text) =>
        string.Concat(text.Select(character => character is '*' or '?' or '[' or ']' or '\\' or '^' ? $"\\{character}" : $"{character}"));
}
