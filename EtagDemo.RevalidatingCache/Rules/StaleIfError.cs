using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 5861 4 and RFC 9111 4.2.4: whether a stored response may stand in for an origin that failed.</summary>
internal static class StaleIfError
{
    public static bool IsFailure(int status) => status is 500 or 502 or 503 or 504;

    public static bool Allows(StoredResponse stored, bool isInvalidated, in RequestPolicy request, TimeSpan age, TimeSpan staleLimit)
    {
        if (isInvalidated || request.NoCache || stored.Policy.NoCache || stored.Policy.MustRevalidate)
        {
            return false;
        }

        var window = stored.Policy.StaleIfError > request.StaleIfError ? stored.Policy.StaleIfError : request.StaleIfError ?? stored.Policy.StaleIfError;
        return window is { } allowed && age - stored.Lifetime <= allowed.AtMost(staleLimit);
    }
}
