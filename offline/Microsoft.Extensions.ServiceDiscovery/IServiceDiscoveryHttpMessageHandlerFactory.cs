namespace Microsoft.Extensions.ServiceDiscovery.Http;

public interface IServiceDiscoveryHttpMessageHandlerFactory
{
    HttpMessageHandler CreateHandler(HttpMessageHandler handler);
}
