using System.Buffers.Binary;
using System.Text;

namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Walks the fields of one protobuf message (https://protobuf.dev/programming-guides/encoding/).</summary>
public ref struct ProtobufReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> _rest = message;

    public int Field { get; private set; }

    /// <summary>The field's content: of a length-delimited field its bytes, of a number its little-endian bytes.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    public ulong Number { get; private set; }

    public readonly string Text => Encoding.UTF8.GetString(Bytes);

    public bool Read()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        var key = Varint();
        Field = (int)(key >> 3);
        switch (key & 7)
        {
            case 0:
                Number = Varint();
                break;
            case 1:
                Bytes = Take(8);
                Number = BinaryPrimitives.ReadUInt64LittleEndian(Bytes);
                break;
            case 2:
                Bytes = Take((int)Varint());
                break;
            case 5:
                Bytes = Take(4);
                Number = BinaryPrimitives.ReadUInt32LittleEndian(Bytes);
                break;
            default:
                throw new InvalidDataException($"Wire type {key & 7} is not one of protobuf's.");
        }

        return true;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Take(1)[0];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
