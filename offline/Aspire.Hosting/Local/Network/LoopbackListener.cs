using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Local.Network;

/// <summary>Listens on one port of 127.0.0.1 and, where there is IPv6, of ::1, because "localhost" may mean either.</summary>
internal sealed class LoopbackListener : IDisposable
{
    private const int Backlog = 1024;
    private readonly List<Socket> _sockets = [];

    public LoopbackListener(int port)
    {
        _sockets.Add(Listen(IPAddress.Loopback, port));
        Port = ((IPEndPoint)_sockets[0].LocalEndPoint!).Port;
        try
        {
            _sockets.Add(Listen(IPAddress.IPv6Loopback, Port));
        }
        catch (SocketException)
        {
            // A machine without IPv6 resolves "localhost" to 127.0.0.1 alone.
        }
    }

    public int Port { get; }

    public Task AcceptAsync(Action<Socket> onConnection) => Task.WhenAll(_sockets.Select(socket => AcceptAsync(socket, onConnection)));

    public void Dispose() => _sockets.ForEach(socket => socket.Dispose());

    private static async Task AcceptAsync(Socket listener, Action<Socket> onConnection)
    {
        try
        {
            while (true)
            {
                onConnection(await listener.AcceptAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The listener was closed, which is how accepting ends.
        }
    }

    private static Socket Listen(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(Backlog);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }
}
