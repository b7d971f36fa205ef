using System.Net;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>The origin's content with a gathering in the way.</summary>
internal sealed class GatheringContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly BodyGathering _gathering;

    public GatheringContent(HttpContent inner, BodyGathering gathering)
    {
        _inner = inner;
        _gathering = gathering;
        foreach (var header in inner.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() => new GatheringStream(await _inner.ReadAsStreamAsync(), _gathering);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var body = new GatheringStream(await _inner.ReadAsStreamAsync(cancellationToken), _gathering);
        await body.CopyToAsync(stream, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gathering.Dispose();
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
