using System.Data.Common;

namespace EtagDemo.ServiceDefaults.Problems;

/// <summary>Tells a database that cannot be reached, or is not ready, from a statement that is wrong.</summary>
internal static class DatabaseAway
{
    public const string Detail = "The data behind this resource cannot be reached right now. Send the request again after a second.";

    public const string RetryAfterSeconds = "1";

    /// <summary>Whether this, or what caused it, is a fault of the database that passes. EF Core and the retries wrap it more than once.</summary>
    public static bool Is(Exception? exception) =>
        exception is not null && (exception is DbException { IsTransient: true } || IsBrokenInUse(exception) || Is(exception.InnerException));

    // A connection that breaks at the very moment in which a statement begins on it: Npgsql meets parts of its own that are disposed already.
    private static bool IsBrokenInUse(Exception exception) => exception is ObjectDisposedException { StackTrace: { } trace } && trace.Contains(" Npgsql.", StringComparison.Ordinal);
}
