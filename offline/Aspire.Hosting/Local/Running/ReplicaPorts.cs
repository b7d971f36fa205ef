using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Local.Network;

namespace Aspire.Hosting.Local.Running;

/// <summary>The ports one replica listens on, and their place behind the addresses of its endpoints.</summary>
internal sealed class ReplicaPorts(IResource resource)
{
    private readonly Dictionary<string, int> _chosen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>New ports for every start: an old one may have been taken meanwhile.</summary>
    public IReadOnlyDictionary<string, int> Choose()
    {
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
        {
            _chosen[endpoint.Name] = endpoint.Address is { Proxy: null } own ? own.Port : FixedFor(endpoint) ?? FreePorts.Next();
        }

        return _chosen;
    }

    public void Offer() => ForEach((targets, port) => targets.Add(port));

    public void Withdraw() => ForEach((targets, port) => targets.Remove(port));

    /// <summary>The target port of a container is a port inside the container, which means nothing here.</summary>
    private int? FixedFor(EndpointAnnotation endpoint) => resource is ContainerResource ? null : endpoint.TargetPort;

    private void ForEach(Action<ProxyTargets, int> change)
    {
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
        {
            if (endpoint.Address?.Proxy is { } proxy)
            {
                change(proxy.Targets, _chosen[endpoint.Name]);
            }
        }
    }
}
