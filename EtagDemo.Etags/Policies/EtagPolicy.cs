using System.Collections.Immutable;
using EtagDemo.Etags.Generating;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Policies;

/// <summary>What the answers of an endpoint depend on, what selects among them, and how their ETag is made.</summary>
internal sealed record EtagPolicy
{
    public ImmutableArray<TagTemplate> Tags { get; init; } = [];

    /// <summary>Request header fields that select the representation: lower case, sorted, distinct.</summary>
    public ImmutableArray<string> Vary { get; init; } = [];

    /// <summary>Makes the ETag before the handler runs; null: it is made from the bytes.</summary>
    public IEtagGenerator? Generator { get; init; }

    public bool IsWeak { get; init; }

    public bool IsBodyKeyed { get; init; }

    /// <summary>The answers' cache groups, which other caches may see: none by default.</summary>
    public ImmutableArray<TagTemplate> PublicGroups { get; init; } = [];

    /// <summary>The policy of an endpoint in a group: both policies' tags and fields; the endpoint's generator.</summary>
    public EtagPolicy With(EtagPolicy inner) => new()
    {
        Tags = Tags.AddRange(inner.Tags),
        Vary = [.. Vary.Concat(inner.Vary).Distinct().Order(StringComparer.Ordinal)],
        Generator = inner.Generator ?? Generator,
        IsWeak = IsWeak || inner.IsWeak,
        IsBodyKeyed = IsBodyKeyed || inner.IsBodyKeyed,
        PublicGroups = PublicGroups.AddRange(inner.PublicGroups),
    };
}
