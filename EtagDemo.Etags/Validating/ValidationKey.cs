using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Validating;

/// <summary>
/// What a gateway is given to ask about an answer in a group: everything that the look behind a 304 to the same request would start from. It proves nothing: the look decides, and an entry
/// is a hit only if every tag of its own vector was looked at.
/// </summary>
/// <param name="Build">What rendered.</param>
/// <param name="Entry">Where the entry is kept.</param>
/// <param name="Fields">A hash of the fields that a 304 would carry.</param>
/// <param name="Tags">The policy's tags for the request.</param>
internal sealed record ValidationKey(string Build, EntryKey Entry, ulong Fields, IReadOnlyList<Tag> Tags)
{
    private const int BuildLength = 8;
    private const int HashLength = 16;
    private const int HeadLength = BuildLength + HashLength + sizeof(ulong);
    private const char Separator = '\n';

    public static ulong HashOf(ImmutableArray<StoredField> fields)
    {
        var hash = new XxHash64();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var text in fields.SelectMany(field => (string[])[field.Name, field.Value]))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.Append(length);
            hash.Append(bytes);
        }

        return hash.GetCurrentHashAsUInt64();
    }

    public override string ToString()
    {
        var tags = Encoding.UTF8.GetBytes(string.Join(Separator, Tags.Select(tag => tag.Text)));
        var bytes = new byte[HeadLength + tags.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, ulong.Parse(Build, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        BinaryPrimitives.WriteUInt128LittleEndian(bytes.AsSpan(BuildLength), Entry.Hash);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(BuildLength + HashLength), Fields);
        tags.CopyTo(bytes.AsSpan(HeadLength));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads one. False for what no service of this kind gave out.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, [NotNullWhen(true)] out ValidationKey? key)
    {
        key = null;
        Span<byte> bytes = stackalloc byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (!Base64Url.IsValid(text) || !Base64Url.TryDecodeFromUtf8(text, bytes, out var length) || length <= HeadLength)
        {
            return false;
        }

        var tags = new List<Tag>(4);
        foreach (var each in Encoding.UTF8.GetString(bytes[HeadLength..length]).Split(Separator))
        {
            if (!Tag.TryParse(each, out var tag) || (tags.Count > 0 && tag.Partition != tags[0].Partition))
            {
                return false;
            }

            tags.Add(tag);
        }

        key = new ValidationKey(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes).ToString("x16", CultureInfo.InvariantCulture),
            new EntryKey(tags[0].Partition, BinaryPrimitives.ReadUInt128LittleEndian(bytes[BuildLength..])),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[(BuildLength + HashLength)..]),
            tags);
        return true;
    }
}
