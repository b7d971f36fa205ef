using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Http;

namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9111 5.2.1 and 5.4: what the request's directives ask of a cache.</summary>
internal readonly record struct RequestPolicy
{
    public bool NoStore { get; private init; }

    public bool NoCache { get; private init; }

    public bool OnlyIfCached { get; private init; }

    public TimeSpan? MaxAge { get; private init; }

    public TimeSpan? MinFresh { get; private init; }

    /// <summary>How stale a response may be.</summary>
    public TimeSpan? MaxStale { get; private init; }

    public TimeSpan? StaleIfError { get; private init; }

    public static RequestPolicy Read(IRequestFields request)
    {
        var lines = request.Get("Cache-Control");
        if (lines.Count == 0)
        {
            // Pragma counts only where there is no Cache-Control (5.4).
            return FieldLines.Contains(request.Get("Pragma"), "no-cache") ? new RequestPolicy { NoCache = true } : default;
        }

        var directives = CacheDirectives.Parse(lines);
        return new RequestPolicy
        {
            NoStore = directives.NoStore,
            NoCache = directives.NoCache,
            OnlyIfCached = directives.OnlyIfCached,
            MaxAge = directives.MaxAge,
            MinFresh = directives.MinFresh,
            MaxStale = directives.MaxStale,
            StaleIfError = directives.StaleIfError,
        };
    }
}
