using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EtagDemo.Etags.Tags;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>The tags that each context's open transaction touches so far. Interceptors are shared by all contexts and hold no state of their own.</summary>
internal sealed class ChangedTags
{
    private readonly ConditionalWeakTable<DbContext, ConcurrentDictionary<Tag, bool>> _byContext = [];

    public void Add(DbContext context, Tag tag) => _byContext.GetOrCreateValue(context).TryAdd(tag, true);

    /// <summary>The tags, which are forgotten: the transaction is being ended.</summary>
    public HashSet<Tag> Take(DbContext context)
    {
        var tags = _byContext.TryGetValue(context, out var added) ? added.Keys.ToHashSet() : [];
        Forget(context);
        return tags;
    }

    public void Forget(DbContext context) => _byContext.Remove(context);
}
