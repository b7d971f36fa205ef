using System.Runtime.CompilerServices;
using EtagDemo.Etags.Tags;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>What each context's open transaction touches so far. Interceptors are shared by all contexts and hold no state of their own.</summary>
internal sealed class ChangedTags
{
    private readonly ConditionalWeakTable<DbContext, PendingWrite> _byContext = [];

    /// <summary>A tag of a saved entity.</summary>
    public void Add(DbContext context, Tag tag) => Of(context).Add(tag);

    /// <summary>A tag that a write names itself.</summary>
    public void Declare(DbContext context, Tag tag)
    {
        var pending = Of(context);
        pending.Add(tag);
        pending.IsDeclared = true;
    }

    /// <summary>A write says that no response depends on what it changes beside the entities it saves.</summary>
    public void DeclareNothing(DbContext context) => Of(context).IsDeclared = true;

    /// <summary>Whether the write has said that there is nothing to mark, and nothing else.</summary>
    public bool IsNothingDeclared(DbContext context) => Of(context) is { IsDeclared: true } pending && !pending.Tags.Any();

    /// <summary>Whether anything was saved or run that somebody might see.</summary>
    public bool HasWrites(DbContext context) => Of(context) is var pending && (pending.Statement is not null || pending.Tags.Any());

    /// <summary>A statement that the change tracker knows nothing of has run in the open transaction.</summary>
    public void NoteStatement(DbContext context, string statement) => Of(context).Statement = statement;

    /// <summary>A transaction begins: what was left of one that was disposed without an end does not count for it.</summary>
    public void ForgetStatement(DbContext context)
    {
        if (_byContext.TryGetValue(context, out var pending))
        {
            pending.Statement = null;
        }
    }

    /// <summary>What the transaction touches, which is forgotten: the transaction is being ended.</summary>
    public PendingWrite Take(DbContext context)
    {
        var pending = Of(context);
        Forget(context);
        return pending;
    }

    public void Forget(DbContext context) => _byContext.Remove(context);

    // A pooled context serves one caller after the other; each has a lease of its own.
    private PendingWrite Of(DbContext context)
    {
        var pending = _byContext.GetValue(context, static key => new PendingWrite(key.ContextId));
        if (pending.Lease != context.ContextId)
        {
            _byContext.AddOrUpdate(context, pending = new PendingWrite(context.ContextId));
        }

        return pending;
    }
}
