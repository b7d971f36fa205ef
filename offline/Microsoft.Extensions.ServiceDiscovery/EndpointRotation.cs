using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;

namespace Microsoft.Extensions.ServiceDiscovery;

/// <summary>Chooses among a service's endpoints, each in its turn.</summary>
internal sealed class EndpointRotation(ConfiguredEndpoints configured)
{
    private readonly ConcurrentDictionary<ServiceName, StrongBox<uint>> _turns = new();

    public Uri Next(Uri asked)
    {
        var name = ServiceName.Of(asked);
        return configured.Find(name) is { Count: > 0 } endpoints ? At(asked, endpoints[Turn(name, endpoints.Count)].EndPoint) : PassThrough(asked, name);
    }

    private int Turn(ServiceName name, int count) =>
        count == 1 ? 0 : (int)((Interlocked.Increment(ref _turns.GetOrAdd(name, _ => new StrongBox<uint>()).Value) - 1) % (uint)count);

    private static Uri At(Uri asked, EndPoint endpoint)
    {
        var target = new UriBuilder(asked);
        if (endpoint is UriEndPoint { Uri: var uri })
        {
            (target.Scheme, target.Host, target.Port) = (uri.Scheme, uri.Host, uri.Port);
        }
        else if (endpoint is DnsEndPoint dns)
        {
            (target.Scheme, target.Host, target.Port) = (ServiceName.LastScheme(asked), dns.Host, dns.Port > 0 ? dns.Port : -1);
        }

        return target.Uri;
    }

    private static Uri PassThrough(Uri asked, ServiceName name) =>
        name.HasSeveralSchemes ? new UriBuilder(asked) { Scheme = name.Schemes[0] }.Uri : asked;
}
