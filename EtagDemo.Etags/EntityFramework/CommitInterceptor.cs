using System.Data.Common;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Tags;
using EtagDemo.Etags.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>Puts mark before and finish after every COMMIT of a transaction that touches tags.</summary>
/// <param name="changed">The tags of saved entities and of attempts.</param>
/// <param name="protocol">mark → COMMIT → finish.</param>
/// <param name="http">The request whose endpoint may name further tags.</param>
internal sealed class CommitInterceptor(ChangedTags changed, WriteProtocol protocol, IHttpContextAccessor http) : DbTransactionInterceptor
{
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
        var tags = eventData.Context is { } context ? changed.Take(context) : [];
        if (http.HttpContext is { } request && request.GetEndpoint()?.Metadata.GetOrderedMetadata<InvalidatedTags>() is { } declared)
        {
            tags.UnionWith(declared.SelectMany(part => part.Templates).Select(template => Expand(template, request)));
        }

        return tags;
    }

    private static Tag Expand(TagTemplate template, HttpContext request) =>
        template.TryExpand(request, out var tag)
            ? tag
            : throw new InvalidOperationException($"The request has no value for the tag '{template.Text}' that this write invalidates. Refuse such a request before it writes.");
}
