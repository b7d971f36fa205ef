namespace EtagDemo.Bff.Reconfigurations;

internal static partial class ApplyLog
{
    [LoggerMessage(1, LogLevel.Debug, "Reconfiguration {Id} is {State}")]
    public static partial void Moved(ILogger log, string id, string state);

    [LoggerMessage(2, LogLevel.Warning, "Reconfiguration {Id} was abandoned while applying; it goes on when it is applied again")]
    public static partial void Abandoned(ILogger log, Exception? fault, string id);
}
