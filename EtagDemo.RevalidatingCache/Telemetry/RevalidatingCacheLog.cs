using Microsoft.Extensions.Logging;

namespace EtagDemo.RevalidatingCache.Telemetry;

/// <summary>What the cache says: at Debug why it answered as it did, with the target; above it nothing about users.</summary>
internal static partial class RevalidatingCacheLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Method} {Target}: {Outcome}, {Reason}, {Status}")]
    public static partial void Answered(ILogger logger, string method, string target, Engine.Outcome outcome, string reason, int status);

    [LoggerMessage(2, LogLevel.Debug, "{Target} was not stored: {Reason}")]
    public static partial void NotStored(ILogger logger, string target, string reason);

    [LoggerMessage(3, LogLevel.Warning, "The origin answered 304 with a tag that it was not asked about. Fetched again without condition.")]
    public static partial void ForeignNotModified(ILogger logger);

    [LoggerMessage(4, LogLevel.Debug, "Validation behind the answer failed")]
    public static partial void BackgroundValidationFailed(ILogger logger, Exception exception);

    [LoggerMessage(6, LogLevel.Warning, "The origin did not answer a group of validations. Each is sent alone for a while.")]
    public static partial void GroupFailed(ILogger logger, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "The store of named policies did not answer. The origin is asked instead.")]
    public static partial void PolicyStoreAway(ILogger logger, Exception exception);
}
