using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Says what a named cache policy does.</summary>
public sealed class CachePolicyBuilder
{
    internal CachePolicyBuilder(CachePolicy policy) => Policy = policy;

    internal CachePolicy Policy { get; private set; }

    /// <summary>How long a 304 may be answered without asking the origin.</summary>
    public CachePolicyBuilder Expire(TimeSpan time) => With(Policy with { Expire = time });

    /// <summary>Adds templates of tags, such as <c>product:{id}</c>.</summary>
    public CachePolicyBuilder TagTemplates(params string[] templates) => With(Policy with { TagTemplates = [.. Policy.TagTemplates, .. templates] });

    /// <summary>Keys by what decides the request to the origin: route, route values and query.</summary>
    public CachePolicyBuilder CacheKey() => With(Policy with { Key = CachePolicyKeys.Downstream });

    /// <summary>Keys by the request as the client sent it. The default.</summary>
    public CachePolicyBuilder UpstreamCacheKey() => With(Policy with { Key = CachePolicyKeys.Upstream });

    /// <summary>Keys by a text of one's own; the caller and Vary are added to it.</summary>
    public CachePolicyBuilder UpstreamCacheKey(Func<HttpContext, string> key) => With(Policy with { Key = key });

    /// <summary>Says which request fields tell callers apart; none for answers that are the same for everybody.</summary>
    public CachePolicyBuilder CallerFields(params string[] fields) => With(Policy with { CallerFields = fields });

    /// <summary>Makes the tag in one's own way.</summary>
    public CachePolicyBuilder ETag(Func<HttpContext, ReadOnlyMemory<byte>, EntityTag> generator) => With(Policy with { ETag = generator });

    /// <summary>Sets Cache-Control of the answers.</summary>
    public CachePolicyBuilder CacheControl(string value) => With(Policy with { CacheControl = value });

    /// <summary>Says which statuses get a tag.</summary>
    public CachePolicyBuilder StatusCode(params int[] statuses) => With(Policy with { StatusCodes = statuses });

    /// <summary>Says what becomes of writes of the same path that carry a precondition.</summary>
    public CachePolicyBuilder ConditionalWrites(ConditionalWrites handling) => With(Policy with { ConditionalWrites = handling });

    /// <summary>Writes of the same path need If-Match or If-None-Match: 428 without.</summary>
    public CachePolicyBuilder RequirePrecondition() => With(Policy with { RequirePrecondition = true });

    /// <summary>Keeps a value beside the tag.</summary>
    public CachePolicyBuilder Extra(string name, string value) => With(Policy with { Extra = new Dictionary<string, string>(Policy.Extra) { [name] = value } });

    /// <summary>Adds a custom step.</summary>
    public CachePolicyBuilder AddStep(ICachePolicyStep step) => With(Policy with { Steps = [.. Policy.Steps, step] });

    /// <summary>Leaves the default steps out.</summary>
    public CachePolicyBuilder ExcludeDefaults() => With(Policy with { WithoutDefaults = true });

    private CachePolicyBuilder With(CachePolicy policy)
    {
        Policy = policy;
        return this;
    }
}
