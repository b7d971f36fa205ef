using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Fetching;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>RFC 9111 4.4 and RFC 9875 3: what a successful unsafe request makes invalid.</summary>
internal sealed class Invalidation(InvalidationClock clock)
{
    public void After(string method, in ResourceKey key, ReceivedHead head)
    {
        if (MethodSafety.IsSafe(method) || head.Status is < 200 or >= 400)
        {
            return;
        }

        clock.Invalidate(key.UriHash);
        foreach (var name in (ReadOnlySpan<string>)["Location", "Content-Location"])
        {
            if (InvalidationTarget.Resolve(key, head.Lines(name).ToString()) is { } target)
            {
                clock.Invalidate((key with { Target = target }).UriHash);
            }
        }

        foreach (var hash in StoredResponseFactory.GroupHashes(key, CacheGroups.Invalidated(method, head.Lines(CacheGroups.InvalidationFieldName))))
        {
            clock.Invalidate(hash);
        }
    }
}
