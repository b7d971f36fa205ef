using System.Diagnostics.CodeAnalysis;
using EtagDemo.HttpSemantics.Structured;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>
/// The directives of <c>Cache-Control</c> (RFC 9111 section 5.2), or of a targeted field (RFC 9213). Serves requests and responses alike; unknown
/// directives are left out.
/// </summary>
/// <remarks>
/// Where directives are broken the cautious reading wins: freshness that is no number or contradicts itself is zero (section 4.2.1), a restriction with a
/// senseless
/// argument still restricts, a permission to be stale with a senseless argument is none.
/// </remarks>
public sealed record CacheDirectives
{
    /// <summary>No directives at all.</summary>
    public static CacheDirectives None { get; } = new();

    /// <summary>Do not store.</summary>
    public bool NoStore { get; init; }

    /// <summary>Do not reuse without validation: the form without field names.</summary>
    public bool NoCache { get; init; }

    /// <summary>Fields that must not be reused without validation: <c>no-cache="…"</c>.</summary>
    public IReadOnlyList<string> NoCacheFields { get; init; } = [];

    /// <summary>Not for shared caches: the form without field names.</summary>
    public bool Private { get; init; }

    /// <summary>Fields that a shared cache must not store: <c>private="…"</c>.</summary>
    public IReadOnlyList<string> PrivateFields { get; init; } = [];

    /// <summary>May be stored even where that would otherwise be forbidden.</summary>
    public bool Public { get; init; }

    /// <summary>Once stale, never reused without validation.</summary>
    public bool MustRevalidate { get; init; }

    /// <summary>As <see cref="MustRevalidate"/>, for shared caches.</summary>
    public bool ProxyRevalidate { get; init; }

    /// <summary>Store only if the status code is understood (section 5.2.2.3).</summary>
    public bool MustUnderstand { get; init; }

    /// <summary>The content must not be transformed.</summary>
    public bool NoTransform { get; init; }

    /// <summary>Never changes while fresh (RFC 8246).</summary>
    public bool Immutable { get; init; }

    /// <summary>Of a request: only from store, or 504.</summary>
    public bool OnlyIfCached { get; init; }

    /// <summary>How long a response is fresh, or how old a request wants it at most.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>How long a response is fresh in a shared cache.</summary>
    public TimeSpan? SharedMaxAge { get; init; }

    /// <summary>How stale a request accepts; <see cref="DeltaSeconds.Maximum"/> for any.</summary>
    public TimeSpan? MaxStale { get; init; }

    /// <summary>How much longer than now a request wants it to be fresh.</summary>
    public TimeSpan? MinFresh { get; init; }

    /// <summary>How long past freshness it may be served while validation runs (RFC 5861 section 3).</summary>
    public TimeSpan? StaleWhileRevalidate { get; init; }

    /// <summary>How long past freshness it may be served instead of an error (RFC 5861 section 4).</summary>
    public TimeSpan? StaleIfError { get; init; }

    /// <summary>Reads a Cache-Control field. Never throws.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <returns>The directives; <see cref="None"/> for an absent field.</returns>
    public static CacheDirectives Parse(StringValues lines)
    {
        if (lines.Count == 0)
        {
            return None;
        }

        var directives = new CacheDirectiveCollector();
        foreach (var member in FieldLines.Members(lines))
        {
            directives.Add(CacheDirective.Parse(member));
        }

        return directives.ToDirectives();
    }

    /// <summary>Reads a targeted field, which is a structured dictionary and no Cache-Control (RFC 9213 section 2.1). Never throws.</summary>
    /// <param name="lines">The lines of, say, CDN-Cache-Control.</param>
    /// <param name="directives">The directives, which then stand in for Cache-Control and Expires.</param>
    /// <returns>False if the field is absent, empty, malformed, or a known directive has a value of the wrong type: fall back to the next field.</returns>
    public static bool TryParseTargeted(StringValues lines, [NotNullWhen(true)] out CacheDirectives? directives)
    {
        directives = null;
        if (lines.Count == 0 || !StructuredFields.TryParseDictionary(lines, out var dictionary) || dictionary.Count == 0)
        {
            return false;
        }

        var collector = new CacheDirectiveCollector();
        foreach (var (key, member) in dictionary)
        {
            if (!TargetedDirective.TryRead(key, member, out var directive))
            {
                return false;
            }

            collector.Add(directive);
        }

        directives = collector.ToDirectives();
        return true;
    }
}
