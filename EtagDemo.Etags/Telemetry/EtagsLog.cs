using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Reading;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Etags.Telemetry;

internal static partial class EtagsLog
{
    [LoggerMessage(1, LogLevel.Information, "A mark of transaction {Transaction} was resolved: {Outcome}.")]
    public static partial void Resolved(ILogger logger, ulong transaction, TransactionOutcome outcome);

    [LoggerMessage(2, LogLevel.Warning, "A mark could not be resolved. It stands, and the next reader of its tag asks again.")]
    public static partial void ResolveFailed(ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "The validator store was bypassed: the request is answered in full.")]
    public static partial void StoreBypassed(ILogger logger, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "The database could not say whether transactions of the previous epoch are over. Nothing is recorded meanwhile.")]
    public static partial void BarrierUnknown(ILogger logger, Exception exception);

    [LoggerMessage(5, LogLevel.Debug, "{Endpoint} was no hit: {Reason}. {Outcome}.")]
    public static partial void NoHit(ILogger logger, string endpoint, NoHit? reason, ReadOutcome outcome);

    [LoggerMessage(6, LogLevel.Information, "An answer of {Endpoint} is longer than {Bound} bytes and was sent without an ETag. Raise Etags:MaxBodyBytes, or give the policy .Version(…).")]
    public static partial void TooLong(ILogger logger, string endpoint, long bound);

    [LoggerMessage(7, LogLevel.Warning, "Tags could not be marked. The write was refused with 503 and changed nothing.")]
    public static partial void MarkFailed(ILogger logger, Exception exception);

    [LoggerMessage(8, LogLevel.Warning, "A write is over and its marks could not be removed. They stand, at the cost of misses, until the resolver removes them.")]
    public static partial void FinishFailed(ILogger logger, Exception exception);

    [LoggerMessage(9, LogLevel.Warning, "COMMIT failed and the database could not be asked how it ended. The marks stand until it can.")]
    public static partial void OutcomeUnknown(ILogger logger, Exception exception);

    [LoggerMessage(10, LogLevel.Information, "This process holds the lock of the memory store and may trust it.")]
    public static partial void LockHeld(ILogger logger);

    [LoggerMessage(11, LogLevel.Warning, "The lock of the memory store is lost or cannot be asked for. Reads go around the store and writes are refused until it is held.")]
    public static partial void LockLost(ILogger logger, Exception exception);

    [LoggerMessage(12, LogLevel.Error, "STALE: an entry of {Endpoint} is trusted and its ETag is not the one rendered now. A tag is missing from the endpoint's policy, or a write goes around the service.")]
    public static partial void StaleDetected(ILogger logger, string endpoint);

    [LoggerMessage(13, LogLevel.Warning, "The auditor could not finish its round.")]
    public static partial void AuditFailed(ILogger logger, Exception exception);

    [LoggerMessage(14, LogLevel.Error, "{Endpoint} read the table {Table}, and none of its tags covers it: saves there touch {Shapes}. Add one of these to its policy.")]
    public static partial void Undeclared(ILogger logger, string endpoint, string table, string shapes);

    [LoggerMessage(15, LogLevel.Information, "Listening for changes around the service. Nothing stored before is trusted: changes may have gone unheard.")]
    public static partial void Listening(ILogger logger);

    [LoggerMessage(16, LogLevel.Warning, "Changes around the service are not heard. When they are again, nothing stored before will be trusted.")]
    public static partial void NotListening(ILogger logger, Exception exception);

    [LoggerMessage(17, LogLevel.Information, "Somebody changed data around the service; {Count} tags have new nonces.")]
    public static partial void Outside(ILogger logger, int count);

    [LoggerMessage(20, LogLevel.Error, "Redis may evict marks of writers in flight (maxmemory-policy {Policy}), and something stale may then be trusted. Set maxmemory-policy volatile-lru.")]
    public static partial void MarksMayBeEvicted(ILogger logger, string policy);
}
