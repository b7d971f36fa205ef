using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>Connections to an origin that leave requests and responses as they are.</summary>
public static class OriginConnection
{
    /// <summary>Makes an invoker with a pool of its own.</summary>
    public static HttpMessageInvoker Create() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        EnableMultipleHttp2Connections = true,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        MaxResponseHeadersLength = 128,
        ConnectCallback = ConnectAsync,
        // Octets beyond ASCII in a field value are opaque (RFC 9110 5.5): what comes in goes out.
        RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
    });

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return context.InitialRequestMessage.Version.Major == 1 ? new RefusableStream(socket, TimeProvider.System) : new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
