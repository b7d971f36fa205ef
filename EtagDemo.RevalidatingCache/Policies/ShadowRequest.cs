using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>
/// GET of what a request is about to write, for the same caller: what the pipeline knows of the caller is that of the request itself; its content, its conditions and its response are not.
/// It is asked of the origin, whatever a cache on the way has.
/// </summary>
internal static class ShadowRequest
{
    private static readonly string[] NotOfARead =
    [
        HeaderNames.ContentType, HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.ContentLanguage, HeaderNames.ContentLocation, HeaderNames.ContentRange, "Content-Digest", "Repr-Digest",
        HeaderNames.TransferEncoding, HeaderNames.Trailer, HeaderNames.TE, HeaderNames.Expect, HeaderNames.Connection, HeaderNames.Upgrade, HeaderNames.KeepAlive, HeaderNames.Range, HeaderNames.IfRange,
        HeaderNames.IfMatch, HeaderNames.IfNoneMatch, HeaderNames.IfModifiedSince, HeaderNames.IfUnmodifiedSince,
    ];

    public static DefaultHttpContext Of(HttpContext context, ReadRoute route, Stream body)
    {
        var features = new FeatureCollection(context.Features);
        features.Set<IHttpRequestFeature>(Request(context.Features.GetRequiredFeature<IHttpRequestFeature>()));
        features.Set<IHttpRequestBodyDetectionFeature>(new NoContent());
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = context.RequestAborted });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IHttpResponseTrailersFeature>(new OwnTrailers());
        features.Set<IHttpResetFeature>(new NoReset());
        features.Set<IEndpointFeature>(new ReadEndpoint { Endpoint = route.Endpoint });
        features.Set<IRouteValuesFeature>(new RouteValuesFeature { RouteValues = new(route.Values) });
        // These come into being when somebody first asks for them, which nobody may have done yet.
        features.Set<IServiceProvidersFeature>(new OwnServices { RequestServices = context.RequestServices });
        features.Set<IItemsFeature>(new ItemsFeature { Items = context.Items });
        return new DefaultHttpContext(features) { User = context.User };
    }

    private static HttpRequestFeature Request(IHttpRequestFeature write)
    {
        var headers = new HeaderDictionary(write.Headers.ToDictionary(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase));
        foreach (var name in NotOfARead)
        {
            headers.Remove(name);
        }

        headers[HeaderNames.CacheControl] = "no-cache";
        return new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Protocol = write.Protocol,
            Scheme = write.Scheme,
            PathBase = write.PathBase,
            Path = write.Path,
            QueryString = write.QueryString,
            RawTarget = write.RawTarget,
            Headers = headers,
            Body = Stream.Null,
        };
    }

    private sealed class ReadEndpoint : IEndpointFeature
    {
        public Endpoint? Endpoint { get; set; }
    }

    private sealed class OwnServices : IServiceProvidersFeature
    {
        public required IServiceProvider RequestServices { get; set; }
    }

    private sealed class NoContent : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => false;
    }

    private sealed class OwnTrailers : IHttpResponseTrailersFeature
    {
        public IHeaderDictionary Trailers { get; set; } = new HeaderDictionary();
    }

    private sealed class NoReset : IHttpResetFeature
    {
        public void Reset(int errorCode)
        {
        }
    }
}
