using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EtagDemo.ServiceDefaults.Kestrel;

internal static class KestrelRegistration
{
    public static void AddKestrelDefaults(this WebApplicationBuilder builder)
    {
        var cleartextHttp2 = CleartextHttp2Endpoint.FromConfiguration(builder.Configuration);
        if (cleartextHttp2 is not null)
        {
            builder.WebHost.UseUrls(cleartextHttp2.Urls);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            KestrelLimits.Apply(kestrel);
            kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = ProtocolsOf(listen, cleartextHttp2));
        });
    }

    private static HttpProtocols ProtocolsOf(ListenOptions listen, CleartextHttp2Endpoint? cleartextHttp2) =>
        listen.IPEndPoint is { } address && address.Port == cleartextHttp2?.Port ? HttpProtocols.Http2 : HttpProtocols.Http1;
}
