using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.Privacy;

/// <summary>A line as a process would write it.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(LogLevel.Information, "{Line}")]
    public static partial void Line(ILogger logger, string line);
}
