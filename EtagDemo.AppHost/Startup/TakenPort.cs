using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace EtagDemo.AppHost.Startup;

/// <summary>Finds a fixed port of the model that another process holds. The orchestrator would wait for it without a word.</summary>
internal static class TakenPort
{
    /// <summary>What is taken and what helps, in one line; null where all ports are free, or where ports are chosen anew for each run.</summary>
    public static string? Find(IDistributedApplicationBuilder builder)
    {
        if (!builder.ExecutionContext.IsRunMode || builder.Configuration.GetValue("DcpPublisher:RandomizePorts", defaultValue: false))
        {
            return null;
        }

        return builder.Resources
            .SelectMany(resource => resource.Annotations.OfType<EndpointAnnotation>().Where(endpoint => endpoint.Port is { } port && IsTaken(port)), (resource, endpoint) => (resource.Name, endpoint.Port))
            .Select(taken => $"Port {taken.Port}, which '{taken.Name}' needs, is taken. End the process that holds it (an earlier run?), or start on free ports: --DcpPublisher:RandomizePorts=true")
            .FirstOrDefault();
    }

    private static bool IsTaken(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // As servers do: a port whose last connections are still going away is free.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return false;
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return true;
        }
    }
}
