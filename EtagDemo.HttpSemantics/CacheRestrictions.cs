namespace EtagDemo.HttpSemantics;

/// <summary>Directives that are either there or not.</summary>
[Flags]
internal enum CacheRestrictions
{
    None = 0,
    NoStore = 1,
    NoCache = 2,
    Private = 4,
    Public = 8,
    MustRevalidate = 16,
    ProxyRevalidate = 32,
    MustUnderstand = 64,
    NoTransform = 128,
    Immutable = 256,
    OnlyIfCached = 512,
}
