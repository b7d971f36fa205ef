namespace EtagDemo.HttpSemantics;

/// <summary>The names of the directives that are either there or not, RFC 9111 section 5.2.</summary>
internal static class CacheRestriction
{
    /// <summary>Looks a lower-case name up; none for an unknown directive.</summary>
    public static CacheRestrictions Named(ReadOnlySpan<char> name) => name switch
    {
        "no-store" => CacheRestrictions.NoStore,
        "no-cache" => CacheRestrictions.NoCache,
        "private" => CacheRestrictions.Private,
        "public" => CacheRestrictions.Public,
        "must-revalidate" => CacheRestrictions.MustRevalidate,
        "proxy-revalidate" => CacheRestrictions.ProxyRevalidate,
        "must-understand" => CacheRestrictions.MustUnderstand,
        "no-transform" => CacheRestrictions.NoTransform,
        "immutable" => CacheRestrictions.Immutable,
        "only-if-cached" => CacheRestrictions.OnlyIfCached,
        _ => CacheRestrictions.None,
    };
}
