using System.Net;

namespace EtagDemo.Bff.Upstreams;

/// <summary>Speaks cleartext HTTP/2 to endpoints that were made for it and HTTP/1.1 to the others: cleartext has no negotiation that could decide.</summary>
internal sealed class UpstreamProtocol : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Version = UpstreamAddresses.SpeaksHttp2(request.RequestUri!) ? HttpVersion.Version20 : HttpVersion.Version11;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        return base.SendAsync(request, cancellationToken);
    }
}
