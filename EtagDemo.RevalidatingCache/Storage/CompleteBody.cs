using System.Buffers;
using System.IO.Pipelines;

namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>A body that arrived whole. Only <see cref="Collector"/> makes one, and only when the origin ended it properly; so a truncated body has no type it could be stored as.</summary>
internal sealed partial class CompleteBody
{
    // Two pieces: enough for one send, and little to hold for a client that does not read.
    private const int FlushLength = 128 * 1024;

    private readonly byte[][] _segments;
    private CodedBodies? _coded;

    private CompleteBody(byte[][] segments, int length)
    {
        _segments = segments;
        Length = length;
    }

    public static CompleteBody Empty { get; } = new([], 0);

    public int Length { get; }

    /// <summary>Its compressed forms, kept with it.</summary>
    public CodedBodies Coded => LazyInitializer.EnsureInitialized(ref _coded);

    /// <summary>The bytes that it takes together with its compressed forms.</summary>
    public long KeptBytes => Length + (Volatile.Read(ref _coded)?.Bytes ?? 0);

    /// <summary>The bytes in order.</summary>
    public ReadOnlySpan<byte[]> Segments => _segments;

    /// <summary>Copies bytes from a position on; as many as fit and as there are.</summary>
    public int Read(long offset, Span<byte> destination)
    {
        var copied = 0;
        foreach (var segment in _segments)
        {
            if (offset >= segment.Length)
            {
                offset -= segment.Length;
                continue;
            }

            var part = segment.AsSpan((int)offset);
            part = part[..Math.Min(part.Length, destination.Length - copied)];
            part.CopyTo(destination[copied..]);
            copied += part.Length;
            offset = 0;
        }

        return copied;
    }

    /// <summary>Writes bytes from a position on. The writer is waited for once in a while, not after each piece: what a client can take at once goes out at once.</summary>
    public async ValueTask WriteToAsync(PipeWriter destination, long offset, long count, CancellationToken cancellationToken)
    {
        long waiting = 0;
        foreach (var segment in _segments)
        {
            if (offset >= segment.Length)
            {
                offset -= segment.Length;
                continue;
            }

            var length = (int)Math.Min(segment.Length - offset, count);
            destination.Write(segment.AsSpan((int)offset, length));
            offset = 0;
            count -= length;
            waiting += length;
            if (count == 0 || waiting >= FlushLength)
            {
                waiting = 0;
                if ((await destination.FlushAsync(cancellationToken)).IsCompleted || count == 0)
                {
                    return;
                }
            }
        }
    }

    public async ValueTask CopyToAsync(Stream destination, long offset, long count, CancellationToken cancellationToken)
    {
        foreach (var segment in _segments)
        {
            if (count == 0)
            {
                return;
            }

            if (offset >= segment.Length)
            {
                offset -= segment.Length;
                continue;
            }

            var length = (int)Math.Min(segment.Length - offset, count);
            await destination.WriteAsync(segment.AsMemory((int)offset, length), cancellationToken);
            offset = 0;
            count -= length;
        }
    }
}
