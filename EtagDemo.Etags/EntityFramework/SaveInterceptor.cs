using EtagDemo.Etags.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>Collects the tags of changed entities, of their old and their new values, when they are saved.</summary>
/// <param name="entityTags">Which tags an entity touches.</param>
/// <param name="changed">Where they are collected.</param>
/// <param name="owned">Whether the transaction's end will be seen.</param>
internal sealed class SaveInterceptor(EntityTags entityTags, ChangedTags changed, OwnedTransactions owned) : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Collect(eventData.Context!);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Collect(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override void SaveChangesFailed(DbContextErrorEventData eventData) => ForgetWithoutTransaction(eventData);

    /// <inheritdoc/>
    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ForgetWithoutTransaction(eventData);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        ForgetWithoutTransaction(eventData);
        return Task.CompletedTask;
    }

    private void Collect(DbContext context)
    {
        // A save of one statement has no transaction by default, and then there is no moment between its change and its commit.
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            foreach (var tag in TagsOf(entry))
            {
                owned.Require(context);
                changed.Add(context, tag);
            }
        }
    }

    private IEnumerable<Tag> TagsOf(EntityEntry entry)
    {
        var type = entry.Metadata.ClrType;
        if (!entityTags.Knows(type))
        {
            throw new InvalidOperationException(
                $"{type.Name} is saved, and nothing says which tags that touches. Add .TagsOf<{type.Name}>(…) to AddEtags; if no answer depends on it, .TagsOf<{type.Name}>(_ => []).");
        }

        var now = entry.State == EntityState.Deleted ? [] : entityTags.Of(type, entry.Entity);
        var before = entry.State == EntityState.Added ? [] : entityTags.Of(type, entry.OriginalValues.ToObject());
        return now.Concat(before);
    }

    private void ForgetWithoutTransaction(DbContextEventData eventData)
    {
        if (eventData.Context is { Database.CurrentTransaction: null } context)
        {
            changed.Forget(context);
        }
    }
}
