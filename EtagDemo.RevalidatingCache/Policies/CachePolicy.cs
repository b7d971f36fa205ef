using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>How answers of one kind of route are validated at the gateway, for origins that know no ETags. Made by <see cref="CachePolicyBuilder"/> or by configuration.</summary>
public sealed record CachePolicy
{
    /// <summary>How long a 304 may be answered without asking the origin. A write through this gateway ends it at once; a change elsewhere shows after this time at the latest.</summary>
    public TimeSpan Expire { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Templates of the tags that the answer depends on, with route values in braces: <c>product:{id}</c>.</summary>
    public IReadOnlyList<string> TagTemplates { get; init; } = [];

    /// <summary>Makes the key. By default host, path and query as the client sent them.</summary>
    public Func<HttpContext, string> Key { get; init; } = CachePolicyKeys.Upstream;

    /// <summary>Request fields that tell callers apart. Part of every key, so that one caller never gets a 304 for what another one has seen.</summary>
    public IReadOnlyList<string> CallerFields { get; init; } = ["Authorization", "Cookie", "x-user", "x-role"];

    /// <summary>Makes the tag of an answer from its body, where the origin gave none. By default a strong one from the content, so that all clients share it.</summary>
    public Func<HttpContext, ReadOnlyMemory<byte>, EntityTag> ETag { get; init; } = ContentTag.Of;

    /// <summary>Cache-Control of the answers, in place of the origin's.</summary>
    public string? CacheControl { get; init; }

    /// <summary>The statuses whose answers get a tag.</summary>
    public IReadOnlyList<int> StatusCodes { get; init; } = [200];

    /// <summary>What becomes of writes of the same path that carry a precondition.</summary>
    public ConditionalWrites ConditionalWrites { get; init; } = ConditionalWrites.Judge;

    /// <summary>Whether writes of the same path need If-Match or If-None-Match: 428 without (RFC 6585 section 3).</summary>
    public bool RequirePrecondition { get; init; }

    /// <summary>Values that are kept beside the tag, for custom policies.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();

    /// <summary>Custom steps, run in order in each phase, after the default ones.</summary>
    public IReadOnlyList<ICachePolicyStep> Steps { get; init; } = [];

    /// <summary>Whether the default steps are left out: GET and HEAD only, and the request's no-cache and no-store honoured.</summary>
    public bool WithoutDefaults { get; init; }
}
