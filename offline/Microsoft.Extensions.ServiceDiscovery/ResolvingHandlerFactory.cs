namespace Microsoft.Extensions.ServiceDiscovery.Http;

internal sealed class ResolvingHandlerFactory(EndpointRotation rotation) : IServiceDiscoveryHttpMessageHandlerFactory
{
    public HttpMessageHandler CreateHandler(HttpMessageHandler handler) => new ResolvingHandler(rotation) { InnerHandler = handler };
}
