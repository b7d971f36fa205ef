using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>What a response's directives say to a shared cache, whichever field they came in (RFC 9111 5.2.2, RFC 9213, RFC 5861).</summary>
internal sealed record ResponsePolicy
{

    private ResponsePolicy()
    {
    }

    /// <summary>No directives at all.</summary>
    public static ResponsePolicy Silent { get; } = new();

    public bool NoStore { get; private init; }

    /// <summary>no-cache. The form with field names is read as the plain one, which 5.2.2.4 allows and which is the safer reading.</summary>
    public bool NoCache { get; private init; }

    /// <summary>private, with or without field names (5.2.2.7).</summary>
    public bool Private { get; private init; }

    public bool Public { get; private init; }

    /// <summary>must-revalidate or proxy-revalidate; s-maxage implies the latter (5.2.2.10).</summary>
    public bool MustRevalidate { get; private init; }

    public bool MustUnderstand { get; private init; }

    /// <summary>s-maxage, else max-age.</summary>
    public TimeSpan? MaxAge { get; private init; }

    public TimeSpan? StaleWhileRevalidate { get; private init; }

    public TimeSpan? StaleIfError { get; private init; }

    /// <summary>The directives came in a targeted field, so Expires does not count (RFC 9213 2.2).</summary>
    public bool IsTargeted { get; private init; }

    /// <summary>Whether the origin allows the answer to an authorised request to be used for others (RFC 9111 3.5).</summary>
    public bool AllowsAuthorized => Public || MustRevalidate;

    /// <summary>Whether any reuse, ever, needs a successful validation first.</summary>
    public bool ForbidsReuse => NoCache || Private || (NoStore && !MustUnderstand);

    /// <summary>Reads the first targeted field that is there and valid; Cache-Control when there is none.</summary>
    public static ResponsePolicy Read(ReadOnlySpan<ResponseField> fields, IList<string> targetedFields)
    {
        for (var i = 0; i < targetedFields.Count; i++)
        {
            if (CacheDirectives.TryParseTargeted(fields.Lines(targetedFields[i]), out var targeted))
            {
                return From(targeted, isTargeted: true);
            }
        }

        var lines = fields.Lines("Cache-Control");
        return lines.Count == 0 ? Silent : From(CacheDirectives.Parse(lines), isTargeted: false);
    }

    private static ResponsePolicy From(CacheDirectives directives, bool isTargeted) => new()
    {
        NoStore = directives.NoStore,
        NoCache = directives.NoCache || directives.NoCacheFields.Count > 0,
        Private = directives.Private || directives.PrivateFields.Count > 0,
        Public = directives.Public,
        MustRevalidate = directives.MustRevalidate || directives.ProxyRevalidate || directives.SharedMaxAge is not null,
        MustUnderstand = directives.MustUnderstand,
        MaxAge = directives.SharedMaxAge ?? directives.MaxAge,
        StaleWhileRevalidate = directives.StaleWhileRevalidate,
        StaleIfError = directives.StaleIfError,
        IsTargeted = isTargeted,
    };
}
