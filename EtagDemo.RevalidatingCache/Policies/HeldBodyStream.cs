using System.Buffers;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Holds an answer back until it is whole, so that its tag can stand before it. What grows over the limit is let go, and streams from there on.</summary>
internal sealed class HeldBodyStream(Stream client, long limit) : Stream
{
    private readonly ArrayBufferWriter<byte> _held = new(4096);

    /// <summary>Whether all of it is still here.</summary>
    public bool IsWhole { get; private set; } = true;

    public ReadOnlyMemory<byte> Held => _held.WrittenMemory;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsWhole && _held.WrittenCount + buffer.Length <= limit)
        {
            _held.Write(buffer.Span);
            return;
        }

        if (IsWhole)
        {
            IsWhole = false;
            await client.WriteAsync(_held.WrittenMemory, cancellationToken);
        }

        await client.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // What is held stays held: a flush in the middle of an answer must not send its head before its tag is known.
    public override Task FlushAsync(CancellationToken cancellationToken) => IsWhole ? Task.CompletedTask : client.FlushAsync(cancellationToken);

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write asynchronously.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
