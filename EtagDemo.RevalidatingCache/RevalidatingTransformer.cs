using EtagDemo.RevalidatingCache.Fronting;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace EtagDemo.RevalidatingCache;

/// <summary>
/// YARP's transformations for an invoker of <see cref="RevalidatingInvokerFactory"/>, without the fields that the client's Connection nominates (RFC 9110 7.6.1), and under the host of the
/// destination. So a URL is one entry of the store, whether it was asked for through YARP or by HttpClient.
/// <c>HttpTransformer.Default</c> sends the client's Host, which makes another URL of it, and nominated fields, which only the client's own hop was to see.
/// </summary>
public sealed class RevalidatingTransformer : HttpTransformer
{
    private RevalidatingTransformer()
    {
    }

    /// <summary>The only one; it has no state.</summary>
    public static RevalidatingTransformer Instance { get; } = new();

    /// <inheritdoc />
    public override async ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        ArgumentNullException.ThrowIfNull(proxyRequest);
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        ForwardedFields.RemoveNominated(httpContext.Request.Headers.Connection, proxyRequest);
        ForwardedFields.AddVia(httpContext.Request.Protocol, proxyRequest);
        proxyRequest.Headers.Host = null;
    }

    /// <inheritdoc />
    public override ValueTask<bool> TransformResponseAsync(HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken) =>
        OriginTransformer.Instance.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
}
