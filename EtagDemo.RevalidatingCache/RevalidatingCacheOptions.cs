namespace EtagDemo.RevalidatingCache;

/// <summary>What a shared cache may keep and how it speaks. The defaults are those of a general shared proxy cache.</summary>
public sealed class RevalidatingCacheOptions
{
    /// <summary>Bytes that all stored responses together may take: bodies, header fields, keys and the estimated cost of the entry itself.</summary>
    public long StoreBytes { get; set; } = 256L << 20;

    /// <summary>The longest body, in bytes, that is stored. Longer ones pass through without being buffered.</summary>
    public long MaxBodyBytes { get; set; } = 8L << 20;

    /// <summary>
    /// Whether stored responses are also served compressed (br, gzip) to clients that accept it, under tags of their own. Off by default: a shared proxy passes on what its origin sends,
    /// and compressing secrets together with what an attacker chose can reveal them over TLS (BREACH).
    /// </summary>
    public bool Compress { get; set; }

    /// <summary>The shortest body, in bytes, that is compressed.</summary>
    public int CompressFromBytes { get; set; } = 1024;

    /// <summary>How many variants (RFC 9111 4.1) are kept for one URI. The least recently used one goes first.</summary>
    public int MaxVariants { get; set; } = 16;

    /// <summary>
    /// Whether a fresh variant in the one language that a request prefers, by weight, to every other answers it, though its Accept-Language reads otherwise than the one that the variant was made for.
    /// For origins that choose languages by weight (RFC 9110 12.5.4); off for those that choose otherwise.
    /// </summary>
    public bool SelectLanguages { get; set; } = true;

    /// <summary>
    /// Whether a request that selects no stored variant is sent with the ETags of the others, so that an origin whose answer one of them is need not send it again. Only for origins whose
    /// strong ETags differ between all the representations of a URI (RFC 9110 8.8.3): where a tag is a version number, one client would get the variant of another. Off by default.
    /// Even so only variants are offered whose coding the request accepts, and a 304 counts only if it names one of them.
    /// </summary>
    public bool OfferOtherVariants { get; set; }

    /// <summary>How many requests may wait for one another's fetch of the same variant. Those beyond it go to the origin on their own.</summary>
    public int MaxWaiters { get; set; } = 1024;

    /// <summary>How long a request waits for another's fetch. After that it goes to the origin on its own.</summary>
    public TimeSpan WaitLimit { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether validations that wait for the same origin at the same moment may travel in one request, where the origin offers it. Only for origins of one's own: the agreement is that what
    /// Vary names, method and URI decide alone whether the origin would answer 304. Off by default.
    /// </summary>
    public bool GroupValidation { get; set; }

    /// <summary>The most validations in one request.</summary>
    public int MaxGroupSize { get; set; } = 128;

    /// <summary>How long a validation waits for those under way before it is sent whatever they do.</summary>
    public TimeSpan GroupWaitLimit { get; set; } = TimeSpan.FromMilliseconds(10);

    /// <summary>The longest request body, in bytes, by whose digest a result is keyed. Requests with longer ones are passed through.</summary>
    public long MaxKeyedRequestBytes { get; set; } = 1L << 20;

    /// <summary>Targeted fields (RFC 9213) that this cache obeys, the most specific first. The first one that is present and valid replaces Cache-Control and Expires.</summary>
    public IList<string> TargetedFields { get; } = ["Revalidating-Cache-Control", "CDN-Cache-Control"];

    /// <summary>
    /// Request fields by which some origins answer for another host, path or method than the request names. They are part of the key when a request has them,
    /// so that nobody can have the answer to one target stored under another.
    /// </summary>
    public IList<string> OverrideFields { get; } =
    [
        "Forwarded", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Scheme", "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Forwarded-Server", "X-Host",
        "X-Original-Host", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override",
    ];

    /// <summary>
    /// Path segments that no request of a client may name, in whatever spelling: 404. By default that under which services with EtagDemo.Etags have their administration. Empty it for origins
    /// that have nothing to hide there.
    /// </summary>
    public IList<string> InternalSegments { get; } = ["_etags"];

    /// <summary>The name by which this cache signs its member of Cache-Status (RFC 9211): a token.</summary>
    public string CacheStatusName { get; set; } = "RevalidatingCache";

    /// <summary>The share of the time since Last-Modified for which a response without explicit freshness is fresh (RFC 9111 4.2.2). Zero switches heuristics off.</summary>
    public double HeuristicFraction { get; set; } = 0.1;

    /// <summary>The longest freshness that a heuristic may give.</summary>
    public TimeSpan HeuristicLimit { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The longest staleness that is ever served, whatever <c>stale-while-revalidate</c>, <c>stale-if-error</c> and <c>max-stale</c> allow.</summary>
    public TimeSpan StaleLimit { get; set; } = TimeSpan.FromDays(1);
}
