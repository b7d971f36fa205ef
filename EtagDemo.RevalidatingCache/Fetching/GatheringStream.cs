namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>Passes the origin's body on as fast as the client takes it, and lets the gathering see every byte that passes.</summary>
internal sealed class GatheringStream(Stream inner, BodyGathering gathering) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count;
        try
        {
            count = await inner.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            gathering.Fail();
            throw;
        }

        See(buffer.Span, count);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        See(buffer.AsSpan(offset, count), read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            gathering.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // A read into an empty buffer only waits; its zero says nothing about the end.
    private void See(ReadOnlySpan<byte> buffer, int count)
    {
        if (count > 0)
        {
            gathering.Append(buffer[..count]);
        }
        else if (!buffer.IsEmpty)
        {
            gathering.Complete();
        }
    }
}
