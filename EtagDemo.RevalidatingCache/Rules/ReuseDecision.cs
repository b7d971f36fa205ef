using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9111 4: whether a stored response may be used for a request without asking the origin, and why.</summary>
/// <param name="Reason">Why.</param>
/// <param name="MayUse">Whether it is used as it is.</param>
/// <param name="Revalidate">Whether it is validated behind the answer (RFC 5861 3).</param>
internal readonly record struct ReuseDecision(Reason Reason, bool MayUse, bool Revalidate = false)
{
    public static ReuseDecision Decide(StoredResponse stored, bool isInvalidated, in RequestPolicy request, TimeSpan age, TimeSpan staleLimit)
    {
        var policy = stored.Policy;
        if (policy.NoCache)
        {
            return new(Reason.ResponseNoCache, false);
        }

        if (isInvalidated)
        {
            return new(Reason.Invalidated, false);
        }

        if (request.NoCache)
        {
            return new(Reason.RequestNoCache, false);
        }

        if (request.MaxAge is { } maxAge && age > maxAge + (request.MaxStale ?? TimeSpan.Zero).AtMost(staleLimit))
        {
            return new(Reason.RequestMaxAge, false);
        }

        var freshFor = stored.Lifetime - age;
        if (freshFor > TimeSpan.Zero)
        {
            return request.MinFresh > freshFor ? new(Reason.RequestMinFresh, false) : new(Reason.Fresh, true);
        }

        return policy.MustRevalidate || request.MinFresh is not null ? new(Reason.Stale, false) : DecideStale(policy, request, -freshFor, staleLimit);
    }

    private static ReuseDecision DecideStale(ResponsePolicy policy, in RequestPolicy request, TimeSpan staleFor, TimeSpan limit)
    {
        if (request.MaxStale is { } maxStale && staleFor <= maxStale.AtMost(limit))
        {
            return new(Reason.RequestAcceptsStale, true);
        }

        return policy.StaleWhileRevalidate is { } window && staleFor <= window.AtMost(limit) && request.MaxAge is null
            ? new(Reason.StaleWhileRevalidate, true, Revalidate: true)
            : new(Reason.Stale, false);
    }
}
