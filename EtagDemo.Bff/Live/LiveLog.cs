namespace EtagDemo.Bff.Live;

internal static partial class LiveLog
{
    [LoggerMessage(1, LogLevel.Warning, "The page's numbers could not be taken")]
    public static partial void SampleFailed(ILogger log, Exception fault);
}
