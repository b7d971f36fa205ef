using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EtagDemo.Etags.Reading;

/// <summary>Hashes the parts that select a representation. Each part carries its length, and an absent one differs from an empty one: no two lists look the same.</summary>
internal ref struct EntryKeyHash
{
    private const int LengthPrefix = sizeof(int);
    private byte[] _buffer;
    private int _length;

    public EntryKeyHash()
    {
        _buffer = ArrayPool<byte>.Shared.Rent(1024);
        _length = 0;
    }

    public void Add(string? part)
    {
        var needed = _length + LengthPrefix + (part is null ? 0 : Encoding.UTF8.GetMaxByteCount(part.Length));
        if (needed > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(needed);
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var written = part is null ? 0 : Encoding.UTF8.GetBytes(part, _buffer.AsSpan(_length + LengthPrefix));
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(_length), part is null ? -1 : written);
        _length += LengthPrefix + written;
    }

    /// <summary>The hash; the collector is spent.</summary>
    public UInt128 Finish()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_buffer.AsSpan(0, _length), hash);
        ArrayPool<byte>.Shared.Return(_buffer);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
