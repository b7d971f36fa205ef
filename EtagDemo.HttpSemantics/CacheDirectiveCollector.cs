namespace EtagDemo.HttpSemantics;

/// <summary>Gathers directives one by one; resolves duplicates and contradictions the cautious way, RFC 9111 section 4.2.1.</summary>
internal ref struct CacheDirectiveCollector
{
    private CacheRestrictions _restrictions;
    private TimeSpan? _maxAge;
    private TimeSpan? _sharedMaxAge;
    private TimeSpan? _maxStale;
    private TimeSpan? _minFresh;
    private TimeSpan? _staleWhileRevalidate;
    private TimeSpan? _staleIfError;
    private List<string>? _noCacheFields;
    private List<string>? _privateFields;

    public void Add(CacheDirective directive)
    {
        Span<char> buffer = stackalloc char[32];
        var length = directive.Name.ToLowerInvariant(buffer);
        if (length <= 0)
        {
            return;
        }

        switch (buffer[..length])
        {
            case "max-age": _maxAge = Freshness(_maxAge, directive); break;
            case "s-maxage": _sharedMaxAge = Freshness(_sharedMaxAge, directive); break;
            case "max-stale": _maxStale = Shorter(_maxStale, directive.HasArgument ? Permission(directive) : DeltaSeconds.Maximum); break;
            case "min-fresh": _minFresh = Longer(_minFresh, Permission(directive)); break;
            case "stale-while-revalidate": _staleWhileRevalidate = Shorter(_staleWhileRevalidate, Permission(directive)); break;
            case "stale-if-error": _staleIfError = Shorter(_staleIfError, Permission(directive)); break;
            case "no-cache" when TryAddFields(directive, ref _noCacheFields): break;
            case "private" when TryAddFields(directive, ref _privateFields): break;
            default: _restrictions |= CacheRestriction.Named(buffer[..length]); break;
        }
    }

    public readonly CacheDirectives ToDirectives() => new()
    {
        NoStore = Has(CacheRestrictions.NoStore),
        NoCache = Has(CacheRestrictions.NoCache),
        NoCacheFields = _noCacheFields ?? CacheDirectives.None.NoCacheFields,
        Private = Has(CacheRestrictions.Private),
        PrivateFields = _privateFields ?? CacheDirectives.None.PrivateFields,
        Public = Has(CacheRestrictions.Public),
        MustRevalidate = Has(CacheRestrictions.MustRevalidate),
        ProxyRevalidate = Has(CacheRestrictions.ProxyRevalidate),
        MustUnderstand = Has(CacheRestrictions.MustUnderstand),
        NoTransform = Has(CacheRestrictions.NoTransform),
        Immutable = Has(CacheRestrictions.Immutable),
        OnlyIfCached = Has(CacheRestrictions.OnlyIfCached),
        MaxAge = _maxAge,
        SharedMaxAge = _sharedMaxAge,
        MaxStale = _maxStale,
        MinFresh = _minFresh,
        StaleWhileRevalidate = _staleWhileRevalidate,
        StaleIfError = _staleIfError,
    };

    private readonly bool Has(CacheRestrictions restriction) => (_restrictions & restriction) != 0;

    private static TimeSpan Freshness(TimeSpan? before, CacheDirective directive)
    {
        var value = DeltaSeconds.TryParse(directive.Argument, out var parsed) ? parsed : TimeSpan.Zero;
        return before is null || before == value ? value : TimeSpan.Zero;
    }

    private static TimeSpan? Permission(CacheDirective directive) => DeltaSeconds.TryParse(directive.Argument, out var parsed) ? parsed : null;

    private static TimeSpan? Shorter(TimeSpan? before, TimeSpan? value) => before < value || value is null ? before : value;

    private static TimeSpan? Longer(TimeSpan? before, TimeSpan? value) => before > value || value is null ? before : value;

    // A list that names no field at all restricts the whole response.
    private static bool TryAddFields(CacheDirective directive, ref List<string>? fields)
    {
        if (!directive.HasArgument)
        {
            return false;
        }

        var names = new List<string>();
        foreach (var name in FieldLines.Members(directive.Argument))
        {
            if (!FieldLines.IsToken(name))
            {
                return false;
            }

            names.Add(name.ToString());
        }

        (fields ??= []).AddRange(names);
        return names.Count > 0;
    }
}
