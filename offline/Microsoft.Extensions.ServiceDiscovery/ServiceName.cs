namespace Microsoft.Extensions.ServiceDiscovery;

/// <summary>What <c>https+http://_endpoint.service</c> asks for: the schemes in order of preference, the service, and perhaps one named endpoint of it.</summary>
internal sealed record ServiceName(string Scheme, string Service, string? Endpoint)
{
    public string[] Schemes => Scheme.Split('+');

    public bool HasSeveralSchemes => Scheme.Contains('+', StringComparison.Ordinal);

    public static ServiceName Of(Uri uri)
    {
        var host = uri.Host;
        return host.StartsWith('_') && host.IndexOf('.', StringComparison.Ordinal) is > 1 and var dot
            ? new ServiceName(uri.Scheme, host[(dot + 1)..], host[1..dot])
            : new ServiceName(uri.Scheme, host, null);
    }

    public static string LastScheme(Uri uri) => uri.Scheme[(uri.Scheme.LastIndexOf('+') + 1)..];
}
