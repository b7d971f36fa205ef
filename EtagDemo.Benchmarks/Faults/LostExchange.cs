using System.Net.Sockets;

namespace EtagDemo.Benchmarks.Faults;

/// <summary>The forms in which HttpClient says that no answer came.</summary>
internal static class LostExchange
{
    /// <summary>A connection that is reset while it is being made comes out as the socket's own exception, and the client's own time limit as a cancellation.</summary>
    public static bool Is(Exception exception) => exception is HttpRequestException or SocketException or OperationCanceledException;
}
