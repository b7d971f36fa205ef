using System.Buffers;
using System.IO.Hashing;
using System.IO.Pipelines;

namespace EtagDemo.Etags.Generating;

/// <summary>
/// Takes an answer's bytes while it is written, and hashes them on the way. Early flushes are held back, since the ETag stands before the bytes; beyond
/// the bound it gives up and lets everything through. The bytes are kept once, in pooled blocks, where the server's own writer would keep them before the start.
/// </summary>
/// <param name="inner">The server's writer.</param>
/// <param name="bound">The most bytes to hold back.</param>
/// <param name="giveUp">Called once, before the first byte is let through beyond the bound.</param>
internal sealed class HashingWriter(Func<PipeWriter> inner, long bound, Action giveUp) : PipeWriter, IDisposable
{
    private const int SmallestBlock = 4096;
    private const int LargestBlock = 1 << 16;
    private readonly XxHash128 _hash = new();
    private readonly List<(byte[] Block, int Length)> _full = [];
    private byte[] _block = [];
    private int _used;
    private long _unflushed;

    /// <summary>How many bytes were written.</summary>
    public long Length { get; private set; }

    /// <summary>Whether there were more bytes than the bound; then there is no hash, and they are on their way.</summary>
    public bool GaveUp { get; private set; }

    /// <inheritdoc/>
    public override bool CanGetUnflushedBytes => true;

    /// <inheritdoc/>
    public override long UnflushedBytes => _unflushed;

    /// <summary>The hash over the exact bytes, to go on with.</summary>
    public EtagHash Hash()
    {
        var hash = new EtagHash(_hash);
        hash.Close(Length);
        return hash;
    }

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (GaveUp)
        {
            return inner().GetMemory(sizeHint);
        }

        if (_block.Length - _used < Math.Max(sizeHint, 1))
        {
            if (_used > 0)
            {
                _full.Add((_block, _used));
            }
            else if (_block.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(_block);
            }

            _block = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, (int)Math.Clamp(Length, SmallestBlock, LargestBlock)));
            _used = 0;
        }

        return _block.AsMemory(_used);
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public override void Advance(int bytes)
    {
        if (GaveUp)
        {
            inner().Advance(bytes);
            return;
        }

        _hash.Append(_block.AsSpan(_used, bytes));
        _used += bytes;
        Length += bytes;
        _unflushed += bytes;
    }

    /// <inheritdoc/>
    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        _unflushed = 0;
        if (!GaveUp)
        {
            if (Length <= bound)
            {
                return new FlushResult(isCanceled: false, isCompleted: false);
            }

            giveUp();
            GaveUp = true;
            await LetThroughAsync(cancellationToken);
        }

        return await inner().FlushAsync(cancellationToken);
    }

    /// <summary>Hands the bytes held back to the server's writer.</summary>
    public async Task LetThroughAsync(CancellationToken cancellationToken)
    {
        foreach (var (block, length) in _full)
        {
            await inner().WriteAsync(block.AsMemory(0, length), cancellationToken);
        }

        await inner().WriteAsync(_block.AsMemory(0, _used), cancellationToken);
        Dispose();
    }

    /// <inheritdoc/>
    public override void CancelPendingFlush() => inner().CancelPendingFlush();

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null)
    {
    }

    /// <summary>Returns the blocks.</summary>
    public void Dispose()
    {
        foreach (var (block, _) in _full)
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        _full.Clear();
        if (_block.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_block);
            _block = [];
            _used = 0;
        }
    }
}
