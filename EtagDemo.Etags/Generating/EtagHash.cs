using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace EtagDemo.Etags.Generating;

/// <summary>Collects what an ETag is made of. Parts are length-prefixed, so that different parts never look the same.</summary>
public sealed class EtagHash
{
    private readonly NonCryptographicHashAlgorithm _hash;

    internal EtagHash(NonCryptographicHashAlgorithm hash) => _hash = hash;

    /// <summary>Adds raw bytes: a piece of one long part that is closed by <see cref="Close"/>.</summary>
    public void AppendPiece(ReadOnlySpan<byte> piece) => _hash.Append(piece);

    /// <summary>Closes a part that was added in pieces.</summary>
    /// <param name="length">The length of all its pieces.</param>
    public void Close(long length) => Append(length);

    /// <summary>Adds a number.</summary>
    public void Append(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        _hash.Append(bytes);
    }

    /// <summary>Adds a text, or the absence of one, which differs from the empty text.</summary>
    public void Append(string? text)
    {
        Append(text is null ? -1L : Encoding.UTF8.GetByteCount(text));
        if (text is not null)
        {
            _hash.Append(Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>The hash as lower-case hex, the opaque part of a tag.</summary>
    internal string ToOpaque() => Convert.ToHexStringLower(_hash.GetCurrentHash());
}
