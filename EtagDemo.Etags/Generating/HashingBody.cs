using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EtagDemo.Etags.Generating;

/// <summary>Stands before the response's body while a handler writes it, and holds the start back until the ETag is known.</summary>
/// <param name="inner">The body it stands before.</param>
/// <param name="bound">The most bytes to hold back.</param>
/// <param name="giveUp">Called once, before the first byte is let through beyond the bound.</param>
internal sealed class HashingBody(IHttpResponseBodyFeature inner, long bound, Action giveUp) : IHttpResponseBodyFeature, IDisposable
{
    private Stream? _stream;

    /// <summary>Takes the bytes.</summary>
    public HashingWriter Bytes { get; } = new(() => inner.Writer, bound, giveUp);

    /// <inheritdoc/>
    public Stream Stream => _stream ??= Bytes.AsStream(leaveOpen: true);

    /// <inheritdoc/>
    public PipeWriter Writer => Bytes;

    /// <inheritdoc/>
    public void DisableBuffering()
    {
        // Nothing to disable: the bytes wait for their ETag, which stands before them.
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        SendFileFallback.SendFileAsync(Stream, path, offset, count, cancellationToken);

    /// <inheritdoc/>
    public Task CompleteAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => Bytes.Dispose();
}
