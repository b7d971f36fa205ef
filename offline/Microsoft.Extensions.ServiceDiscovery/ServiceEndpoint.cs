using System.Net;

namespace Microsoft.Extensions.ServiceDiscovery;

public abstract class ServiceEndpoint
{
    public abstract EndPoint EndPoint { get; }
}
