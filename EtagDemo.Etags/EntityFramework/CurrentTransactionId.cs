using System.Data.Common;
using System.Globalization;
using EtagDemo.Etags.Outside;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>Asks PostgreSQL for the number of a transaction that is about to be marked, and tells the triggers so in the same statement.</summary>
internal static class CurrentTransactionId
{
    public static async Task<ulong> OfAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT pg_current_xact_id()::text, {OwnTransaction.Tell}";
        return ulong.Parse((string)(await command.ExecuteScalarAsync(cancellationToken))!, CultureInfo.InvariantCulture);
    }
}
