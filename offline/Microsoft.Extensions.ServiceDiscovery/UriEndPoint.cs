using System.Net;

namespace Microsoft.Extensions.ServiceDiscovery;

public class UriEndPoint(Uri uri) : EndPoint
{
    public Uri Uri { get; } = uri;

    public override string ToString() => Uri.ToString();
}
