using System.Data.Common;
using System.Globalization;
using EtagDemo.Etags.Coherence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>Asks the service's PostgreSQL, over a connection of its own.</summary>
/// <param name="scopes">Makes a context, whose connection is used.</param>
internal sealed class PostgresTransactionFacts<TContext>(IServiceScopeFactory scopes) : ITransactionFacts
    where TContext : DbContext
{
    private string? _database;

    public async ValueTask<string> DatabaseAsync(CancellationToken cancellationToken) =>
        _database ??= (string)(await AskAsync("SELECT system_identifier::text FROM pg_control_system()", cancellationToken))!;

    public async ValueTask<SnapshotBounds> SnapshotAsync(CancellationToken cancellationToken)
    {
        // Not pg_snapshot_xmax: that is one past the newest *finished* transaction, and a writer in flight may well be at or above it.
        const string Question = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text || ' ' || pg_current_xact_id()::text";
        var bounds = ((string)(await AskAsync(Question, cancellationToken))!).Split(' ');
        return new SnapshotBounds(ulong.Parse(bounds[0], CultureInfo.InvariantCulture), ulong.Parse(bounds[1], CultureInfo.InvariantCulture));
    }

    public async ValueTask<TransactionOutcome> OutcomeAsync(string database, ulong transaction, CancellationToken cancellationToken)
    {
        if (database != await DatabaseAsync(cancellationToken))
        {
            return TransactionOutcome.Unknown;
        }

        try
        {
            var question = string.Create(CultureInfo.InvariantCulture, $"SELECT pg_xact_status('{transaction}'::xid8)");
            return await AskAsync(question, cancellationToken) switch
            {
                "in progress" => TransactionOutcome.InProgress,
                "committed" => TransactionOutcome.Committed,
                "aborted" => TransactionOutcome.Aborted,
                _ => TransactionOutcome.Unknown,
            };
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidParameterValue)
        {
            // "Transaction ID is in the future": the server lost it in a crash, with everything it did.
            return TransactionOutcome.Unknown;
        }
    }

    private async Task<object?> AskAsync(string question, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var facade = scope.ServiceProvider.GetRequiredService<TContext>().Database;
        await facade.OpenConnectionAsync(cancellationToken);
        await using DbCommand command = facade.GetDbConnection().CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync(cancellationToken) is var answer and not DBNull ? answer : null;
    }
}
