namespace EtagDemo.Bff.Upstreams;

internal static partial class UpstreamLog
{
    [LoggerMessage(1, LogLevel.Warning, "Lost on the way to {Address}")]
    public static partial void Lost(ILogger log, Exception fault, Uri? address);

    [LoggerMessage(2, LogLevel.Warning, "No answer in time from {Address}")]
    public static partial void Late(ILogger log, Exception fault, Uri? address);

    [LoggerMessage(3, LogLevel.Warning, "Not sent to {Address}: the service has not answered for a while")]
    public static partial void Refused(ILogger log, Exception fault, Uri? address);
}
