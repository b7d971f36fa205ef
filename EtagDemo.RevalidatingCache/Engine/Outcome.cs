namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>What happened to a request.</summary>
internal enum Outcome
{
    /// <summary>Answered from store without asking the origin.</summary>
    Hit,

    /// <summary>The origin said that the stored response still holds.</summary>
    Validated,

    /// <summary>The origin sent a new response in place of the stored one.</summary>
    Replaced,

    /// <summary>Nothing was stored; the origin answered.</summary>
    Miss,

    /// <summary>The cache took no part.</summary>
    Bypass,

    /// <summary>Answered from store with a response known to be stale.</summary>
    Stale,

    /// <summary>There was nothing to answer with: the origin failed, or only the cache was to be asked.</summary>
    Error,
}
