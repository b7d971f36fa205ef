using System.Collections.Immutable;
using System.Globalization;
using EtagDemo.Etags.Tags;
using StackExchange.Redis;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>Reads what <see cref="RedisScripts.Check"/> answers to one look.</summary>
internal static class RedisLook
{
    private const int FirstRecord = 2;

    public static StoreLook Read(LookAnswer answer, IReadOnlyList<Tag> tags, string build)
    {
        var seen = (RedisResult[]?)answer.Seen ?? [];
        var derived = RedisEntryFormat.ReadTags((string?)seen[0] ?? "");
        var entry = (byte[]?)seen[1] is { } body ? RedisEntryFormat.Read(body, derived) : null;

        var nonces = ImmutableArray.CreateBuilder<TagNonce>(tags.Count + derived.Length);
        var marks = ImmutableArray.CreateBuilder<StandingMark>();
        for (var i = 0; i < tags.Count + derived.Length; i++)
        {
            ReadRecord(i < tags.Count ? tags[i] : derived[i - tags.Count], (string?[]?)seen[FirstRecord + i] ?? [], nonces, marks);
        }

        return new StoreLook(entry, new TagVector(answer.Epoch, build, nonces.DrainToImmutable()), marks.DrainToImmutable());
    }

    /// <summary>Reads one tag's record: names and values in turn.</summary>
    public static void ReadRecord(Tag tag, string?[] record, ImmutableArray<TagNonce>.Builder nonces, ImmutableArray<StandingMark>.Builder marks)
    {
        for (var i = 0; i + 1 < record.Length; i += 2)
        {
            var (name, value) = (record[i] ?? "", record[i + 1] ?? "");
            if (name.StartsWith(RedisMarkFormat.Prefix, StringComparison.Ordinal))
            {
                marks.Add(new StandingMark(tag, RedisMarkFormat.Read(name, value)));
            }
            else
            {
                nonces.Add(new TagNonce(tag, long.Parse(value, CultureInfo.InvariantCulture)));
            }
        }
    }
}
