using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>
/// What only code can say, under names that policies in configuration use: <c>services.Configure&lt;CachePolicyParts&gt;(parts => parts.AddKey("tenant", …))</c> and
/// <c>"Key": "tenant"</c>. A name used again replaces what was said before.
/// </summary>
public sealed class CachePolicyParts
{
    internal Dictionary<string, Func<HttpContext, string>> Keys { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Func<HttpContext, ReadOnlyMemory<byte>, EntityTag>> ETags { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ICachePolicyStep> Steps { get; } = new(StringComparer.Ordinal);

    /// <summary>Names a key; the caller and Vary are added to it.</summary>
    /// <param name="name">Its name in configuration; not <c>upstream</c> or <c>downstream</c>, which are always there.</param>
    /// <param name="key">Makes it of a request.</param>
    public CachePolicyParts AddKey(string name, Func<HttpContext, string> key)
    {
        Keys[name] = key;
        return this;
    }

    /// <summary>Names a way to make a tag.</summary>
    /// <param name="name">Its name in configuration.</param>
    /// <param name="generator">Makes it of the request and the content of the answer.</param>
    public CachePolicyParts AddETag(string name, Func<HttpContext, ReadOnlyMemory<byte>, EntityTag> generator)
    {
        ETags[name] = generator;
        return this;
    }

    /// <summary>Names a custom step.</summary>
    /// <param name="name">Its name in configuration.</param>
    /// <param name="step">The step.</param>
    public CachePolicyParts AddStep(string name, ICachePolicyStep step)
    {
        Steps[name] = step;
        return this;
    }
}
