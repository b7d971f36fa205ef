using System.Collections.Frozen;

namespace EtagDemo.Bff.Upstreams;

/// <summary>Under which logical address each service is reached: its cleartext HTTP/2 endpoint where it has one, else its HTTP/1.1 endpoint.</summary>
internal sealed class UpstreamAddresses(IConfiguration configuration)
{
    private const string Http2Endpoint = "h2c";
    private const string HttpEndpoint = "http";

    private readonly FrozenDictionary<UpstreamService, string> _prefixes = Enum.GetValues<UpstreamService>().ToFrozenDictionary(service => service, service => Prefix(service, configuration));

    /// <summary>Scheme and authority. The authority is a name, not a place: all replicas of a service share their stored responses under it.</summary>
    public string PrefixOf(UpstreamService service) => _prefixes[service];

    /// <summary>The same for questions about the service itself, which it answers on its HTTP/1.1 endpoint only.</summary>
    public string AdministrationPrefixOf(UpstreamService service)
    {
        var name = service.ToString().ToLowerInvariant();
        return configuration.GetSection($"services:{name}:{HttpEndpoint}").Exists() ? $"http://_{HttpEndpoint}.{name}" : PrefixOf(service);
    }

    public static bool SpeaksHttp2(Uri address) => address.Host.StartsWith($"_{Http2Endpoint}.", StringComparison.Ordinal);

    private static string Prefix(UpstreamService service, IConfiguration configuration)
    {
        var name = service.ToString().ToLowerInvariant();
        return configuration.GetSection($"services:{name}:{Http2Endpoint}").Exists() ? $"http://_{Http2Endpoint}.{name}" : $"http://{name}";
    }
}
