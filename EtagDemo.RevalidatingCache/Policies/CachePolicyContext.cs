using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>One request on its way through a cache policy.</summary>
public sealed class CachePolicyContext
{
    internal CachePolicyContext(HttpContext httpContext, CachePolicy policy)
    {
        HttpContext = httpContext;
        Policy = policy;
        Expire = policy.Expire;
        Extra = new Dictionary<string, string>(policy.Extra);
    }

    /// <summary>The request and its answer.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>The policy of the route.</summary>
    public CachePolicy Policy { get; }

    /// <summary>Whether a 304 may be answered from what is kept.</summary>
    public bool AllowLookUp { get; set; } = true;

    /// <summary>Whether the tag of the answer may be kept.</summary>
    public bool AllowStorage { get; set; } = true;

    /// <summary>How long it is kept.</summary>
    public TimeSpan Expire { get; set; }

    /// <summary>The tags that the answer depends on.</summary>
    public ISet<string> Tags { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Values kept beside the tag; those that were kept, once something was found.</summary>
    public IDictionary<string, string> Extra { get; internal set; }

    /// <summary>The answer's tag, once it is known.</summary>
    public EntityTag? ETag { get; set; }
}
