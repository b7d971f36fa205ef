using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local.Network;

/// <summary>Gives every endpoint its address before anything starts, and holds the proxies behind them.</summary>
internal sealed class AddressBook(RunSettings settings) : IAsyncDisposable
{
    private readonly List<EndpointProxy> _proxies = [];

    public void Allocate(IEnumerable<IResource> resources)
    {
        foreach (var resource in resources)
        {
            foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
            {
                endpoint.Address = endpoint.IsProxied ? Proxied(resource, endpoint) : Direct(resource, endpoint);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var proxy in _proxies)
        {
            await proxy.DisposeAsync();
        }
    }

    private EndpointAddress Proxied(IResource resource, EndpointAnnotation endpoint)
    {
        try
        {
            var proxy = new EndpointProxy(settings.RandomPorts ? 0 : endpoint.Port ?? 0);
            _proxies.Add(proxy);
            return new(proxy.Port, proxy);
        }
        catch (SocketException)
        {
            throw Taken(resource, endpoint, endpoint.Port ?? 0);
        }
    }

    private EndpointAddress Direct(IResource resource, EndpointAnnotation endpoint)
    {
        var fixedPort = settings.RandomPorts ? null : endpoint.Port ?? endpoint.TargetPort;
        return fixedPort is { } port && !FreePorts.IsFree(port)
            ? throw Taken(resource, endpoint, port)
            : new(fixedPort ?? FreePorts.Next(), Proxy: null);
    }

    private static DistributedApplicationException Taken(IResource resource, EndpointAnnotation endpoint, int port) => new(
        $"Port {port}, which the endpoint '{endpoint.Name}' of '{resource.Name}' needs, is taken. "
        + $"Stop what listens there (see: ss -ltnp 'sport = :{port}') or give the endpoint another port.");
}
