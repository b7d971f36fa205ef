using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EtagDemo.ServiceDefaults.Database;

/// <summary>What every context of the system has.</summary>
public static class DatabaseDefaults
{
    public static void Apply(DbContextOptionsBuilder context)
    {
        ArgumentNullException.ThrowIfNull(context);
        DatabaseRetries.Bound(context);
        // A caller that leaves cancels the transaction that is about to begin for it, which EF Core logs as an error. The exception goes on to whoever asked,
        // and is logged there if it means anything.
        context.ConfigureWarnings(events => events.Log((RelationalEventId.TransactionError, LogLevel.Debug)));
    }
}
