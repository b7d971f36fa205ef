using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>RFC 9112 7.1: content in chunks, with a trailer section at its end; or content as it is, if it turns out not to be for chunks.</summary>
/// <param name="connection">Where it goes.</param>
/// <param name="mayChunk">Asked once, before anything is written.</param>
internal sealed class ChunkingStream(Stream connection, Func<bool> mayChunk) : Stream
{
    private static readonly byte[] LineEnd = "\r\n"u8.ToArray();

    private bool? _isChunked;

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
        if (buffer.IsEmpty)
        {
            // A chunk without bytes would be the last one.
            return;
        }

        if (!IsChunked())
        {
            await connection.WriteAsync(buffer, cancellationToken);
            return;
        }

        await connection.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{buffer.Length:x}\r\n")), cancellationToken);
        await connection.WriteAsync(buffer, cancellationToken);
        await connection.WriteAsync(LineEnd, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        _ = IsChunked();
        await connection.FlushAsync(cancellationToken);
    }

    /// <summary>Writes the last chunk and the trailers; nothing where the content is not in chunks.</summary>
    public async Task CompleteAsync(IHeaderDictionary trailers, CancellationToken cancellationToken)
    {
        if (_isChunked is false || (_isChunked is null && (trailers.Count == 0 || !IsChunked())))
        {
            return;
        }

        var end = new StringBuilder("0\r\n");
        foreach (var (name, values) in trailers)
        {
            foreach (var value in values)
            {
                end.Append(name).Append(": ").Append(value).Append("\r\n");
            }
        }

        await connection.WriteAsync(Encoding.Latin1.GetBytes(end.Append("\r\n").ToString()), cancellationToken);
    }

    public override void Flush() => throw new NotSupportedException("Flush asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write asynchronously.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private bool IsChunked() => _isChunked ??= mayChunk();
}
