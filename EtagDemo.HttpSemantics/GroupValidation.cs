using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace EtagDemo.HttpSemantics;

/// <summary>
/// The wire form of group validation, an agreement between a gateway and its own services: many questions "does this ETag still hold?" in one request, answered by one bit each.
/// A set bit says what a 304 to the same conditional request would have said; a bit that is not set says nothing, and the gateway asks in the ordinary way.
/// </summary>
public static class GroupValidation
{
    /// <summary>Where a service takes groups, by POST.</summary>
    public const string Path = "/_etags/validate";

    /// <summary>The type of a group. The answer is a bitmap.</summary>
    public const string MediaType = "application/vnd.etagdemo.validations";

    /// <summary>The request field by which a gateway asks for the key of what it gets: <c>?1</c>.</summary>
    public const string WantFieldName = "Want-Validation-Key";

    /// <summary>The response field that names, for this service only, what validates the response. It goes no further than the gateway.</summary>
    public const string KeyFieldName = "Validation-Key";

    /// <summary>The most questions in one group.</summary>
    public const int MaxQuestions = 512;

    /// <summary>The longest key, in bytes; what is longer is not asked about in groups.</summary>
    public const int MaxKeyLength = 512;

    /// <summary>Adds a question to a group.</summary>
    /// <param name="group">The body of the request.</param>
    /// <param name="key">The key as the service gave it.</param>
    /// <param name="etag">The ETag in its wire form.</param>
    public static void Append(IBufferWriter<byte> group, ReadOnlySpan<byte> key, ReadOnlySpan<char> etag)
    {
        ArgumentNullException.ThrowIfNull(group);
        var length = 2 + key.Length + 2 + etag.Length;
        var span = group.GetSpan(length);
        BinaryPrimitives.WriteUInt16LittleEndian(span, checked((ushort)key.Length));
        key.CopyTo(span[2..]);
        span = span[(2 + key.Length)..];
        BinaryPrimitives.WriteUInt16LittleEndian(span, checked((ushort)etag.Length));
        Encoding.Latin1.GetBytes(etag, span[2..]);
        group.Advance(length);
    }

    /// <summary>Takes the next question off a group.</summary>
    /// <param name="group">What is left of the body.</param>
    /// <param name="key">The key.</param>
    /// <param name="etag">The ETag.</param>
    /// <returns>False at the end, and where the rest is no question: then something is left.</returns>
    public static bool TryTake(scoped ref ReadOnlySpan<byte> group, out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> etag)
    {
        var rest = group;
        etag = default;
        if (!TryTakePart(ref rest, out key) || !TryTakePart(ref rest, out etag))
        {
            return false;
        }

        group = rest;
        return true;
    }

    /// <summary>The bytes of an answer to so many questions.</summary>
    public static int AnswerLength(int questions) => (questions + 7) / 8;

    /// <summary>Says that the ETag of a question still holds.</summary>
    public static void SetHolds(Span<byte> answer, int question) => answer[question >> 3] |= (byte)(1 << (question & 7));

    /// <summary>Whether the ETag of a question still holds.</summary>
    public static bool Holds(ReadOnlySpan<byte> answer, int question) => (answer[question >> 3] & (1 << (question & 7))) != 0;

    private static bool TryTakePart(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> part)
    {
        part = default;
        if (rest.Length < 2 || BinaryPrimitives.ReadUInt16LittleEndian(rest) is var length && rest.Length < 2 + length)
        {
            return false;
        }

        part = rest.Slice(2, length);
        rest = rest[(2 + length)..];
        return true;
    }
}
