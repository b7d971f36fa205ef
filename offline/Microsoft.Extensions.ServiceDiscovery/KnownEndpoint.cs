using System.Net;

namespace Microsoft.Extensions.ServiceDiscovery;

internal sealed class KnownEndpoint(EndPoint endPoint) : ServiceEndpoint
{
    public override EndPoint EndPoint { get; } = endPoint;

    public static KnownEndpoint OfHost(Uri uri) => new(new DnsEndPoint(uri.Host, Math.Max(uri.Port, 0)));
}
