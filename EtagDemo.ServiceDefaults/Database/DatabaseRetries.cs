using Microsoft.EntityFrameworkCore;

namespace EtagDemo.ServiceDefaults.Database;

/// <summary>
/// How often a statement is tried again when the database is briefly away: long enough for a session that was terminated or a server that changes over, and so short
/// that a caller hears 503 before it gives up. EF's own default goes on for about a minute.
/// </summary>
internal static class DatabaseRetries
{
    private const int Most = 3;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    public static void Bound(DbContextOptionsBuilder context) => context.UseNpgsql(npgsql => npgsql.EnableRetryOnFailure(Most, LongestPause, errorCodesToAdd: null));
}
