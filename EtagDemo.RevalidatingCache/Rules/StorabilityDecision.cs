namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9111 3: decides about one response.</summary>
internal static class StorabilityDecision
{
    /// <summary>Decides about a response as far as its header section tells.</summary>
    /// <param name="status">The status.</param>
    /// <param name="policy">Its directives.</param>
    /// <param name="requestNoStore">Whether the request said no-store.</param>
    /// <param name="isAuthorized">Whether the request had Authorization.</param>
    /// <param name="varyAny">Whether Vary has a member that nothing can match.</param>
    /// <param name="isUsable">Whether it is fresh for some time, or can be validated.</param>
    /// <param name="explicitLifetime">The freshness that it states itself; null if it states none.</param>
    /// <param name="setsCookie">Whether it has Set-Cookie.</param>
    public static Storability Decide(int status, ResponsePolicy policy, bool requestNoStore, bool isAuthorized, bool varyAny, bool isUsable, TimeSpan? explicitLifetime, bool setsCookie)
    {
        if (status is < 200 or 206 or 304 or 416 or 428 or 412)
        {
            return Storability.Status;
        }

        if (policy.MustUnderstand && !UnderstoodStatus.IsUnderstood(status))
        {
            return Storability.Status;
        }

        // 5.2.2.3: must-understand beside no-store means "store it if you know the status".
        if (requestNoStore || (policy.NoStore && !policy.MustUnderstand))
        {
            return Storability.NoStore;
        }

        if (policy.Private)
        {
            return Storability.Private;
        }

        if (isAuthorized && !policy.AllowsAuthorized)
        {
            return Storability.Authorized;
        }

        // RFC 9111 7.3: a cookie alone forbids nothing, where the origin says that the response is for all. Without a freshness of its own it says nothing of the kind.
        if (setsCookie && !(explicitLifetime > TimeSpan.Zero))
        {
            return Storability.SetCookie;
        }

        if (varyAny)
        {
            return Storability.VaryAny;
        }

        var hasReason = explicitLifetime is not null || policy.Public || FreshnessLifetime.IsHeuristicallyCacheable(status);
        return hasReason && isUsable ? Storability.Store : Storability.Useless;
    }
}
