using System.Data.Common;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Tags;
using EtagDemo.Etags.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>Puts mark before and finish after every COMMIT of a transaction that touches tags.</summary>
/// <param name="changed">The tags of saved entities and of attempts.</param>
/// <param name="owned">Is told of transactions whose end will not be seen.</param>
/// <param name="protocol">mark → COMMIT → finish.</param>
/// <param name="http">The request whose endpoint may name further tags.</param>
internal sealed class CommitInterceptor(ChangedTags changed, OwnedTransactions owned, WriteProtocol protocol, IHttpContextAccessor http) : DbTransactionInterceptor
{
    /// <inheritdoc/>
    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        changed.ForgetStatement(eventData.Context!);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(TransactionStarted(connection, eventData, result));

    /// <inheritdoc/>
    public override DbTransaction TransactionUsed(DbConnection connection, TransactionEventData eventData, DbTransaction result)
    {
        owned.NoteJoined(result);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<DbTransaction> TransactionUsedAsync(
        DbConnection connection, TransactionEventData eventData, DbTransaction result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(TransactionUsed(connection, eventData, result));

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        var tags = TagsOf(eventData);
        if (tags.Count == 0)
        {
            return result;
        }

        var transactionId = await CurrentTransactionId.OfAsync(transaction, CancellationToken.None);
        await protocol.CommitAsync(tags, transactionId, transaction.CommitAsync);
        return InterceptionResult.Suppress();
    }

    /// <inheritdoc/>
    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        TagsOf(eventData).Count == 0
            ? result
            : throw new NotSupportedException("A write that touches tags waits for the validator store. Use SaveChangesAsync and CommitAsync.");

    /// <inheritdoc/>
    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => changed.Forget(eventData.Context!);

    /// <inheritdoc/>
    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        changed.Forget(eventData.Context!);
        return Task.CompletedTask;
    }

    private HashSet<Tag> TagsOf(TransactionEventData eventData)
    {
        var pending = eventData.Context is { } context ? changed.Take(context) : null;
        var declared = InvalidatedTags.Of(http.HttpContext);
        if (pending is { Statement: { } statement, IsDeclared: false } && declared.Count == 0)
        {
            throw UndeclaredWrite.InTransaction(statement);
        }

        return [.. pending?.Tags ?? [], .. declared.SelectMany(part => part.Templates).Select(template => Expand(template, http.HttpContext!))];
    }

    private static Tag Expand(TagTemplate template, HttpContext request) =>
        template.TryExpand(request, out var tag)
            ? tag
            : throw new InvalidOperationException($"The request has no value for the tag '{template.Text}' that this write invalidates. Refuse such a request before it writes.");
}
