using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Local;

internal static partial class OutputLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Label} | {Line}")]
    public static partial void Line(ILogger logger, string label, string line);
}
