using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Fetching;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>RFC 9111 4.4 and RFC 9875 3: what an unsafe request makes invalid, if it succeeded or may have.</summary>
internal sealed class Invalidation(InvalidationClock clock)
{
    /// <summary>The origin's answer was lost: nobody knows whether the request was carried out, so what it may have changed is no longer fresh.</summary>
    public void AfterLoss(string method, in ResourceKey key)
    {
        if (!MethodSafety.IsSafe(method))
        {
            clock.Invalidate(key.UriHash);
        }
    }

    /// <summary>The origin answered.</summary>
    /// <param name="method">The request's method.</param>
    /// <param name="key">What it was for.</param>
    /// <param name="head">The answer.</param>
    /// <param name="sentAt">When it was sent, by the clock of invalidations.</param>
    /// <returns>The moment from which on its target is what the answer says; null if nothing was invalidated, or if somebody else did so after it was sent.</returns>
    public long? After(string method, in ResourceKey key, ReceivedHead head, long sentAt)
    {
        if (MethodSafety.IsSafe(method))
        {
            return null;
        }

        if (head.Status is 502 or 504)
        {
            // A gateway nearer to the origin lost it (RFC 9110 15.6.3, 15.6.5).
            AfterLoss(method, key);
        }

        if (head.Status is < 200 or >= 400)
        {
            return null;
        }

        var moment = clock.Invalidate(key.UriHash, out var before);
        foreach (var name in (ReadOnlySpan<string>)["Location", "Content-Location"])
        {
            if (InvalidationTarget.Resolve(key, head.Lines(name).ToString()) is { } target && target != key.Target)
            {
                clock.Invalidate((key with { Target = target }).UriHash);
            }
        }

        foreach (var hash in StoredResponseFactory.GroupHashes(key, CacheGroups.Invalidated(method, head.Lines(CacheGroups.InvalidationFieldName))))
        {
            clock.Invalidate(hash);
        }

        return before <= sentAt ? moment : null;
    }
}
