using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Upstreams;
using Yarp.ReverseProxy.Forwarder;

namespace EtagDemo.Bff.Forwarding;

/// <summary>What YARP sends and answers for a plain route: the path as the client sent it, no query, the allowed fields and the caller.</summary>
internal sealed class ForwardedExchange(UpstreamClient upstream, UpstreamService service, string path) : HttpTransformer
{
    public override ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        // No public route takes a query; passed on, it could reach an internal parameter and would multiply stored responses.
        proxyRequest.RequestUri = upstream.AddressOf(service, path);
        foreach (var (name, values) in httpContext.Request.Headers.Where(field => RequestFields.IsPassedOn(field.Key)))
        {
            if (!proxyRequest.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values))
            {
                proxyRequest.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
            }
        }

        Caller.Of(httpContext).Sign(proxyRequest);
        return ValueTask.CompletedTask;
    }

    public override ValueTask<bool> TransformResponseAsync(HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is null)
        {
            return new(false);
        }

        ResponseFields.Copy(proxyResponse, httpContext.Response);
        return new(true);
    }
}
