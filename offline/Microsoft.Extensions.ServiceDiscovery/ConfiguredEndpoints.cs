using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Extensions.ServiceDiscovery;

/// <summary>Endpoints from configuration: <c>services:NAME:ENDPOINT:N</c>. A change of configuration forgets what was read.</summary>
internal sealed class ConfiguredEndpoints : IDisposable
{
    private readonly IConfigurationSection _services;
    private readonly ConcurrentDictionary<ServiceName, IReadOnlyList<ServiceEndpoint>> _read = new();
    private readonly IDisposable _changes;

    public ConfiguredEndpoints(IConfiguration configuration)
    {
        _services = configuration.GetSection("services");
        _changes = ChangeToken.OnChange(configuration.GetReloadToken, _read.Clear);
    }

    public IReadOnlyList<ServiceEndpoint> Find(ServiceName name) => _read.GetOrAdd(name, Read);

    public void Dispose() => _changes.Dispose();

    private IReadOnlyList<ServiceEndpoint> Read(ServiceName name)
    {
        var service = _services.GetSection(name.Service);
        string[] candidates = name.Endpoint is { } endpoint ? [endpoint] : [.. name.Schemes, "default"];
        return candidates.Select(candidate => Read(service.GetSection(candidate))).FirstOrDefault(endpoints => endpoints.Count > 0) ?? [];
    }

    private static List<ServiceEndpoint> Read(IConfigurationSection section) =>
        [.. section.GetChildren().Select(child => child.Value).Prepend(section.Value).Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => Parse(value!))];

    private static KnownEndpoint Parse(string value) =>
        value.Contains("://", StringComparison.Ordinal) ? new KnownEndpoint(new UriEndPoint(new Uri(value))) : KnownEndpoint.OfHost(new Uri($"tcp://{value}"));
}
