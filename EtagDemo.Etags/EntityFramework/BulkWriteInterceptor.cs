using System.Data.Common;
using EtagDemo.Etags.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>
/// Lets no statement change data unnoticed that the change tracker knows nothing of: <c>ExecuteUpdate</c>, <c>ExecuteDelete</c> and raw SQL. In a transaction the declaration may stand before or
/// after it, and is looked for at COMMIT; without one there is no moment between its change and its commit, so it has to be declared to touch nothing.
/// </summary>
/// <param name="changed">What the transaction touches so far.</param>
/// <param name="owned">Whether the transaction's end will be seen.</param>
/// <param name="http">The request whose endpoint may declare tags.</param>
internal sealed class BulkWriteInterceptor(ChangedTags changed, OwnedTransactions owned, IHttpContextAccessor http) : DbCommandInterceptor
{
    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command, eventData);
        return result;
    }

    /// <inheritdoc/>
    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Note(command, eventData);
        return result;
    }

    /// <inheritdoc/>
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Note(command, eventData);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ScalarExecuting(command, eventData, result));

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    private void Note(DbCommand command, CommandEventData eventData)
    {
        if (eventData.Context is not { } context || StatementOf(command, eventData.CommandSource) is not { } statement)
        {
            return;
        }

        owned.Require(context);
        if (context.Database.CurrentTransaction is not null)
        {
            changed.NoteStatement(context, statement);
        }
        else if (changed.IsNothingDeclared(context))
        {
            // One declaration, one statement: there is no COMMIT that would end it.
            changed.Forget(context);
        }
        else if (!InvalidatedTags.IsNothing(http.HttpContext))
        {
            throw UndeclaredWrite.WithoutTransaction(statement);
        }
    }

    // EF Core's own saves, migrations and queries are known for what they are.
    private static string? StatementOf(DbCommand command, CommandSource source) => source switch
    {
        CommandSource.SaveChanges or CommandSource.Migrations or CommandSource.LinqQuery or CommandSource.ValueGenerator or CommandSource.Scaffolding => null,
        CommandSource.ExecuteUpdate => "ExecuteUpdate",
        CommandSource.ExecuteDelete => "ExecuteDelete",
        _ => SqlStatements.ChangeOf(command.CommandText) is { } word ? $"SQL that begins with {word}" : null,
    };
}
