using System.Collections.Immutable;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>An entry as bytes: length-prefixed, little-endian. The keys' version stands for the format's.</summary>
internal static class RedisEntryFormat
{
    /// <summary>Writes everything but the derived tags, which the script must see.</summary>
    public static byte[] Write(StoredEntry entry)
    {
        using var bytes = new MemoryStream(256);
        using var writer = new BinaryWriter(bytes);
        writer.Write(entry.Etag);
        WriteFields(writer, entry.Fields);
        writer.Write(entry.Vector.Epoch);
        writer.Write(entry.Vector.Build);
        writer.Write7BitEncodedInt(entry.Vector.Nonces.Length);
        foreach (var seen in entry.Vector.Nonces)
        {
            writer.Write(seen.Tag.Text);
            writer.Write(seen.Nonce);
        }

        writer.Write(entry.Origin.Endpoint);
        writer.Write(entry.Origin.Method);
        writer.Write(entry.Origin.Path);
        writer.Write(entry.Origin.Query);
        WriteFields(writer, entry.Origin.Fields);
        writer.Write(entry.RecordedAt.UtcTicks);
        writer.Flush();
        return bytes.ToArray();
    }

    public static string WriteTags(ImmutableArray<Tag> tags) => string.Join('\n', tags.Select(tag => tag.Text));

    public static ImmutableArray<Tag> ReadTags(string tags) =>
        tags.Length == 0 ? [] : [.. tags.Split('\n').Select(EtagDemo.Etags.Tags.Tag.Parse)];

    /// <summary>Reads what <see cref="Write"/> and <see cref="WriteTags"/> wrote.</summary>
    public static StoredEntry Read(byte[] body, ImmutableArray<Tag> derived)
    {
        using var reader = new BinaryReader(new MemoryStream(body, writable: false));
        var etag = reader.ReadString();
        var fields = ReadFields(reader);
        var epoch = reader.ReadString();
        var build = reader.ReadString();
        var nonces = new TagNonce[reader.Read7BitEncodedInt()];
        for (var i = 0; i < nonces.Length; i++)
        {
            nonces[i] = new TagNonce(EtagDemo.Etags.Tags.Tag.Parse(reader.ReadString()), reader.ReadInt64());
        }

        var origin = new EntryOrigin(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), ReadFields(reader));
        var recordedAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        return new StoredEntry(etag, fields, derived, new TagVector(epoch, build, [.. nonces]), origin, recordedAt);
    }

    private static void WriteFields(BinaryWriter writer, ImmutableArray<StoredField> fields)
    {
        writer.Write7BitEncodedInt(fields.Length);
        foreach (var field in fields)
        {
            writer.Write(field.Name);
            writer.Write(field.Value);
        }
    }

    private static ImmutableArray<StoredField> ReadFields(BinaryReader reader)
    {
        var fields = new StoredField[reader.Read7BitEncodedInt()];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = new StoredField(reader.ReadString(), reader.ReadString());
        }

        return [.. fields];
    }
}
