using System.Net.Sockets;
using EtagDemo.RevalidatingCache.Rules;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>The forms in which the loss of an origin arrives here.</summary>
internal static class LostOrigin
{
    /// <summary>
    /// A connection that is reset while it is being made comes out of SocketsHttpHandler as the socket's own exception, and a stream that is reset while it waits for 100 (Continue)
    /// as a cancellation that nobody asked for.
    /// </summary>
    public static bool Is(Exception exception) => exception is HttpRequestException or IOException or SocketException or OperationCanceledException;

    /// <summary>What Cache-Status, metrics and log call it.</summary>
    public static Reason Reason(Exception exception) => SoundOrigin.IsInvalidResponse(exception) ? Rules.Reason.InvalidResponse : Rules.Reason.OriginUnreachable;
}
