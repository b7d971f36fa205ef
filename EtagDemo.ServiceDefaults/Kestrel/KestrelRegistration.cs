using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EtagDemo.ServiceDefaults.Kestrel;

internal static class KestrelRegistration
{
    /// <summary>HTTP/2 without TLS needs a port of its own, since without TLS nothing negotiates the protocol.</summary>
    private const string CleartextHttp2Port = "H2C_PORT";

    public static void AddKestrelDefaults(this WebApplicationBuilder builder)
    {
        var cleartextHttp2 = AdditionalEndpoint.FromConfiguration(builder.Configuration, CleartextHttp2Port);
        if (cleartextHttp2 is not null)
        {
            builder.WebHost.UseUrls([.. cleartextHttp2.Urls]);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            KestrelLimits.Apply(kestrel);
            kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = ProtocolsOf(listen, cleartextHttp2));
        });
    }

    private static HttpProtocols ProtocolsOf(ListenOptions listen, AdditionalEndpoint? cleartextHttp2) =>
        listen.IPEndPoint is { } address && address.Port == cleartextHttp2?.Port ? HttpProtocols.Http2 : HttpProtocols.Http1;
}
