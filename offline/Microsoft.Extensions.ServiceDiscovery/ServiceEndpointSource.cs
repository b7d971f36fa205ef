namespace Microsoft.Extensions.ServiceDiscovery;

public sealed class ServiceEndpointSource
{
    internal ServiceEndpointSource(IReadOnlyList<ServiceEndpoint> endpoints) => Endpoints = endpoints;

    public IReadOnlyList<ServiceEndpoint> Endpoints { get; }
}
