namespace EtagDemo.ServiceDefaults.Upstream;

/// <summary>Connections between processes carry requests as they are: nothing is followed, remembered or unpacked on the way.</summary>
internal static class UpstreamConnections
{
    public static void Configure(SocketsHttpHandler handler, UpstreamOptions options)
    {
        handler.ConnectTimeout = options.ConnectTimeout;
        handler.EnableMultipleHttp2Connections = true;
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.UseProxy = false;
    }
}
