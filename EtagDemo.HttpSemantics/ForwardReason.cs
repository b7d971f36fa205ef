namespace EtagDemo.HttpSemantics;

/// <summary>Why a cache went forward, RFC 9211 section 2.2.</summary>
public enum ForwardReason
{
    /// <summary><c>bypass</c>: configured not to handle the request.</summary>
    Bypass,

    /// <summary><c>method</c>: the method's semantics need it.</summary>
    Method,

    /// <summary><c>uri-miss</c>: nothing stored for the URI.</summary>
    UriMiss,

    /// <summary><c>vary-miss</c>: something stored for the URI, but not for these request fields.</summary>
    VaryMiss,

    /// <summary><c>miss</c>: nothing stored, and it cannot be told why.</summary>
    Miss,

    /// <summary><c>request</c>: stored and fresh, but the request's directives did not allow it.</summary>
    Request,

    /// <summary><c>stale</c>: stored, but it needs validation.</summary>
    Stale,

    /// <summary><c>partial</c>: only part of what was asked for is stored.</summary>
    Partial,
}
