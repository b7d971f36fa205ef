using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Local.Network;

/// <summary>
/// Ports for processes that must be told theirs. They lie below the range the kernel takes for outgoing connections,
/// so that nothing else is given the port between the choice and the process listening on it.
/// </summary>
internal static class FreePorts
{
    private const int First = 12000;
    private const int Last = 32000;

    public static int Next()
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var port = Random.Shared.Next(First, Last);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new DistributedApplicationException($"No free port between {First} and {Last} on this machine.");
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
