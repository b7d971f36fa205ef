using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Composites;

/// <summary>Composed bodies, beside the responses they were made of and within the same budget. A body's key is its tag, so it can be unwanted but never wrong.</summary>
internal sealed class ComposedBodies(ResponseStore store, RevalidatingCacheOptions options)
{
    public CompleteBody? Find(CompositePlan plan, EntityTag tag)
    {
        if (store.Find(KeyOf(plan, tag)) is not { Variants: [var entry, ..] })
        {
            return null;
        }

        entry.Touch();
        return entry.Response.Body;
    }

    /// <summary>Makes a body of what was composed, and keeps it if it has a tag and is not too long.</summary>
    public CompleteBody Keep(CompositePlan plan, EntityTag? tag, ReadOnlySpan<byte> composed)
    {
        using var collector = new CompleteBody.Collector(int.MaxValue, composed.Length, new CollectionBudget(long.MaxValue));
        collector.Append(composed);
        var body = collector.Complete()!;
        if (tag is { } current && body.Length <= options.MaxBodyBytes)
        {
            store.Put(KeyOf(plan, current), StoredResponse.OfBody(body));
        }

        return body;
    }

    /// <summary>Counts the body of this tag anew after it grew by a compressed form.</summary>
    public void Recharge(CompositePlan plan, EntityTag tag, CompleteBody body) => store.Recharge(KeyOf(plan, tag), body);

    private static ResourceKey KeyOf(CompositePlan plan, EntityTag tag) => new("composite", plan.Name, "", tag.Opaque);
}
