using System.Net.Http.Headers;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>
/// RFC 9110 6.5: trailers for a client of HTTP/1.1 that says <c>TE: trailers</c>. Kestrel sends none over HTTP/1.1, so the chunks are written here once a response turns out to have no length.
/// Clients of later versions need nothing of this.
/// </summary>
internal sealed class ClientTrailers(HttpContext context, IHttpResponseBodyFeature connection, ChunkingStream body) : IHttpResponseTrailersFeature
{
    public IHeaderDictionary Trailers { get; set; } = new HeaderDictionary();

    /// <summary>Puts itself in the way of a response, if its client takes trailers and nobody else would send them; null otherwise.</summary>
    public static ClientTrailers? Offer(HttpContext context)
    {
        if (context.Request.Protocol != HttpProtocol.Http11 || HttpMethods.IsHead(context.Request.Method) || !Accepts(context.Request))
        {
            return null;
        }

        var connection = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var body = new ChunkingStream(connection.Stream, () => MayChunk(context.Response));
        var trailers = new ClientTrailers(context, connection, body);
        context.Features.Set<IHttpResponseTrailersFeature>(trailers);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body, connection));
        return trailers;
    }

    /// <summary>Asks the origin for trailers, if the client takes them.</summary>
    public static void Ask(HttpRequest request, HttpRequestMessage message)
    {
        if (Accepts(request))
        {
            message.Headers.Remove("TE");
            message.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
            message.Headers.Connection.Add("TE");
        }
    }

    /// <summary>Ends the content, with the trailers that have come. Not called for content that broke off.</summary>
    public async Task CompleteAsync()
    {
        await body.CompleteAsync(Trailers, context.RequestAborted);
        context.Features.Set(connection);
    }

    // RFC 9110 10.1.4.
    private static bool Accepts(HttpRequest request) => FieldLines.Contains(request.Headers.TE, "trailers");

    // Asked before the first byte: whatever has a length, or no content, or changes protocols, is Kestrel's to frame.
    private static bool MayChunk(HttpResponse response)
    {
        if (response.HasStarted || response.ContentLength is not null || response.StatusCode is < 200 or 204 or 205 or 304)
        {
            return false;
        }

        response.Headers.TransferEncoding = "chunked";
        return true;
    }
}
