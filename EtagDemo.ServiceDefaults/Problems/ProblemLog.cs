using Microsoft.Extensions.Logging;

namespace EtagDemo.ServiceDefaults.Problems;

internal static partial class ProblemLog
{
    [LoggerMessage(1, LogLevel.Error, "A {Method} request failed and was answered {Status}.")]
    public static partial void Failed(ILogger logger, Exception exception, string method, int status);

    [LoggerMessage(2, LogLevel.Debug, "The client of a {Method} request left before it was answered.")]
    public static partial void ClientLeft(ILogger logger, Exception exception, string method);
}
