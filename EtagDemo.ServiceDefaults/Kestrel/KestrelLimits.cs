using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EtagDemo.ServiceDefaults.Kestrel;

internal static class KestrelLimits
{
    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyLimit.DefaultBytes;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        // A gateway sends all its requests to a service over a few connections.
        kestrel.Limits.Http2.MaxStreamsPerConnection = 512;
    }
}
