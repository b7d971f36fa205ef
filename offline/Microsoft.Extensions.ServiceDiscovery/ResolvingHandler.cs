namespace Microsoft.Extensions.ServiceDiscovery.Http;

/// <summary>Sends a request for a service's name to one of that service's addresses; the request keeps its own URI for whoever sent it.</summary>
internal sealed class ResolvingHandler(EndpointRotation rotation) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri ?? throw new InvalidOperationException("The request has no URI.");
        request.RequestUri = rotation.Next(asked);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = asked;
        }
    }
}
