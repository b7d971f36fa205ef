using Microsoft.Extensions.Logging;

namespace EtagDemo.ServiceDefaults.Database;

internal static partial class MigrationLog
{
    [LoggerMessage(1, LogLevel.Information, "{Context}: the database has its newest version")]
    public static partial void Migrated(ILogger logger, string context);

    [LoggerMessage(2, LogLevel.Warning, "{Context}: the database could not be migrated yet ({Reason}); next attempt in {Delay}")]
    public static partial void Retrying(ILogger logger, string context, string reason, TimeSpan delay);
}
