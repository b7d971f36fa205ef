using System.Data;
using EtagDemo.Etags.EntityFramework;
using EtagDemo.Etags.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Etags;

/// <summary>Reads that see one moment, and what writes outside of <see cref="Writing.ConditionalWrite"/> declare.</summary>
public static class EtagsDbContextExtensions
{
    /// <summary>
    /// Begins a snapshot: until it is disposed, every query of this context sees the database as it was at the first of them. Read only.
    /// Within a snapshot or a transaction that is already open it does nothing.
    /// </summary>
    public static Task<IAsyncDisposable> BeginSnapshotAsync(this DbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Database.CurrentTransaction is not null
            ? Task.FromResult<IAsyncDisposable>(new NoSnapshots())
            : BeginAsync(context, new NoRetries(context).Enter(), cancellationToken);
    }

    /// <summary>
    /// Names tags that the open transaction of this context touches beside those of the entities it saves: for <c>ExecuteUpdate</c>, <c>ExecuteDelete</c>, raw SQL and cascades, where there is no
    /// <see cref="Writing.WriteAttempt"/>. Call it before COMMIT.
    /// </summary>
    /// <param name="context">A context that was given to <see cref="EtagsBuilder.UseDatabase"/>.</param>
    /// <param name="tags">The tags' texts, <c>scope:id[:rest…]</c>.</param>
    public static void InvalidateCacheTags(this DbContext context, params IEnumerable<string> tags)
    {
        var changed = ChangedTagsOf(context);
        foreach (var tag in tags)
        {
            changed.Declare(context, Tag.Parse(tag));
        }
    }

    /// <summary>Says that no response depends on what this context changes next by <c>ExecuteUpdate</c>, <c>ExecuteDelete</c> or raw SQL, until COMMIT.</summary>
    /// <param name="context">A context that was given to <see cref="EtagsBuilder.UseDatabase"/>.</param>
    public static void InvalidateNothing(this DbContext context) => ChangedTagsOf(context).DeclareNothing(context);

    private static ChangedTags ChangedTagsOf(DbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<ChangedTags>()
            ?? throw new InvalidOperationException($"Commits of {context.GetType().Name} are not marked. Add .UseDatabase<{context.GetType().Name}>() to AddEtags.");
    }

    private static async Task<IAsyncDisposable> BeginAsync(DbContext context, NoRetries noRetries, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var snapshot = new Snapshot(transaction, noRetries);
        try
        {
            await context.Database.ExecuteSqlRawAsync("SET TRANSACTION READ ONLY", cancellationToken);
            return snapshot;
        }
        catch
        {
            await snapshot.DisposeAsync();
            throw;
        }
    }
}
