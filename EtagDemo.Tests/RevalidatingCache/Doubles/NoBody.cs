using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>A response body that goes nowhere and costs nothing.</summary>
internal sealed class NoBody : PipeWriter, IHttpResponseBodyFeature
{
    private static readonly byte[] Room = new byte[64 * 1024];

    public Stream Stream => Stream.Null;

    public PipeWriter Writer => this;

    public override void Advance(int bytes)
    {
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => Room;

    public override Span<byte> GetSpan(int sizeHint = 0) => Room;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => new(new FlushResult(isCanceled: false, isCompleted: false));

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }

    public void DisableBuffering()
    {
    }

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task CompleteAsync() => Task.CompletedTask;
}
