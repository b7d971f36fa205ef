namespace Microsoft.Extensions.ServiceDiscovery;

public sealed class ServiceEndpointResolver
{
    private readonly ConfiguredEndpoints _configured;

    internal ServiceEndpointResolver(ConfiguredEndpoints configured) => _configured = configured;

    public ValueTask<ServiceEndpointSource> GetEndpointsAsync(string serviceName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var asked = new Uri(serviceName.Contains("://", StringComparison.Ordinal) ? serviceName : $"https+http://{serviceName}");
        var endpoints = _configured.Find(ServiceName.Of(asked));
        return new ValueTask<ServiceEndpointSource>(new ServiceEndpointSource(endpoints.Count > 0 ? endpoints : [KnownEndpoint.OfHost(asked)]));
    }
}
