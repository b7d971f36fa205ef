using System.Net;
using System.Text;

namespace EtagDemo.RevalidatingCache.Closing;

/// <summary>The same for what a proxy makes of a client's request, after its transforms.</summary>
internal sealed class InternalPathHandler(RevalidatingCacheOptions options) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        InternalPath.Is(request.RequestUri!.AbsolutePath, options.InternalSegments) ? Task.FromResult(NotFound(request)) : base.SendAsync(request, cancellationToken);

    private static HttpResponseMessage NotFound(HttpRequestMessage request) => new(HttpStatusCode.NotFound)
    {
        RequestMessage = request,
        Content = new StringContent("""{"title":"Not Found","status":404,"detail":"There is nothing at this address."}""", Encoding.UTF8, "application/problem+json"),
    };
}
