using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>YARP's rules for header fields, and the path and query exactly as the client sent them: what is in the key is what the origin gets.</summary>
internal class OriginTransformer : HttpTransformer
{
    public static OriginTransformer Instance { get; } = new();

    public override async ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        proxyRequest.RequestUri = AddressOf(httpContext, destinationPrefix);
        ForwardedFields.AddVia(httpContext.Request.Protocol, proxyRequest);
        ForwardedFields.RemoveNominated(httpContext.Request.Headers.Connection, proxyRequest);
        ClientTrailers.Ask(httpContext.Request, proxyRequest);
    }

    /// <summary>YARP's rules, and a trailer that no server would send is left out, as any may be (RFC 9110 6.5.1).</summary>
    public override ValueTask TransformResponseTrailersAsync(HttpContext httpContext, HttpResponseMessage proxyResponse, CancellationToken cancellationToken)
    {
        foreach (var trailer in proxyResponse.TrailingHeaders.NonValidated.Where(trailer => trailer.Value.Any(value => FieldValue.HasControl(value))).ToArray())
        {
            proxyResponse.TrailingHeaders.Remove(trailer.Key);
        }

        return base.TransformResponseTrailersAsync(httpContext, proxyResponse, cancellationToken);
    }

    /// <summary>YARP's rules, and what Connection lists stays behind as well (RFC 9110 7.6.1).</summary>
    public override async ValueTask<bool> TransformResponseAsync(HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        var copyBody = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        if (proxyResponse?.Headers.NonValidated.TryGetValues("Connection", out var connection) == true)
        {
            foreach (var name in ConnectionOptions.Nominated(connection.ToArray()))
            {
                if (!name.Equals("Upgrade", StringComparison.OrdinalIgnoreCase))
                {
                    httpContext.Response.Headers.Remove(name);
                }
            }
        }

        return copyBody;
    }

    public static Uri AddressOf(HttpContext context, string prefix) =>
        new(prefix + TargetOf(context), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    public static string TargetOf(HttpContext context)
    {
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (raw.StartsWith('/'))
        {
            return raw;
        }

        // The absolute form names scheme and authority too (RFC 9112 3.2.2); the asterisk and the authority form name no path.
        return raw.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme && raw.IndexOf('/', scheme + 3) is > 0 and var path ? raw[path..] : "/";
    }
}
