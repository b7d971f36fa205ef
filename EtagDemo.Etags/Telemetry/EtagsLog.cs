using EtagDemo.Etags.Coherence;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Etags.Telemetry;

internal static partial class EtagsLog
{
    [LoggerMessage(1, LogLevel.Information, "A mark of transaction {Transaction} was resolved: {Outcome}.")]
    public static partial void Resolved(ILogger logger, ulong transaction, TransactionOutcome outcome);

    [LoggerMessage(2, LogLevel.Warning, "A mark could not be resolved. It stands, and the next reader of its tag asks again.")]
    public static partial void ResolveFailed(ILogger logger, Exception exception);
}
