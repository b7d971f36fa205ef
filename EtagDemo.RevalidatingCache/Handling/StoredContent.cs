using System.Net;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Handling;

/// <summary>Part or all of a stored body as the content of a message. It copies nothing until somebody reads.</summary>
internal sealed class StoredContent(CompleteBody body, long offset, long count, bool hasLength) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        body.CopyToAsync(stream, offset, count, cancellationToken).AsTask();

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new StoredBodyStream(body, offset, count));

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => new StoredBodyStream(body, offset, count);

    protected override bool TryComputeLength(out long length)
    {
        length = count;
        return hasLength;
    }
}
