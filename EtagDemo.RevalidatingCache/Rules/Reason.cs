namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>Why a request was answered as it was. The same closed set feeds Cache-Status, the metrics' tags and the log.</summary>
internal enum Reason
{
    /// <summary>The stored response is fresh.</summary>
    Fresh,

    /// <summary>The request accepts a response this stale (max-stale).</summary>
    RequestAcceptsStale,

    /// <summary>Stale, and served while it is validated behind the answer.</summary>
    StaleWhileRevalidate,

    /// <summary>Stale, and served because the origin failed.</summary>
    StaleIfError,

    /// <summary>Nothing is stored under this URI.</summary>
    UriMiss,

    /// <summary>What is stored was selected by other request fields.</summary>
    VaryMiss,

    /// <summary>The stored response is no longer fresh.</summary>
    Stale,

    /// <summary>The response says no-cache.</summary>
    ResponseNoCache,

    /// <summary>An unsafe request or a cache group made it invalid.</summary>
    Invalidated,

    /// <summary>The request says no-cache.</summary>
    RequestNoCache,

    /// <summary>The response is older than the request's max-age.</summary>
    RequestMaxAge,

    /// <summary>The response is not fresh for as long as the request's min-fresh asks.</summary>
    RequestMinFresh,

    /// <summary>The request says no-store.</summary>
    RequestNoStore,

    /// <summary>The method is not one whose answers are stored.</summary>
    Method,

    /// <summary>The request changes protocols.</summary>
    Upgrade,

    /// <summary>The request asks for something that only the origin can decide: If-Match, several ranges, content on a GET.</summary>
    OriginDecides,

    /// <summary>The request says only-if-cached and nothing usable is stored.</summary>
    OnlyIfCached,

    /// <summary>The response must be validated and the origin cannot be reached.</summary>
    OriginUnreachable,

    /// <summary>The origin's response breaks the rules of HTTP.</summary>
    InvalidResponse,

    /// <summary>The request's content is not what its Content-Digest says.</summary>
    WrongDigest,
}
