using System.Collections.Immutable;
using EtagDemo.Etags.Tags;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Policies;

/// <summary>Metadata of a write: the tags that it touches beside those of the entities it saves.</summary>
/// <param name="Templates">The tags' templates; none for a write that says that it touches nothing.</param>
internal sealed record InvalidatedTags(ImmutableArray<TagTemplate> Templates)
{
    /// <summary>What a request's endpoint and its groups declare.</summary>
    public static IReadOnlyList<InvalidatedTags> Of(HttpContext? request) => request?.GetEndpoint()?.Metadata.GetOrderedMetadata<InvalidatedTags>() ?? [];

    /// <summary>Whether they declare that the write touches nothing, and nothing else.</summary>
    public static bool IsNothing(HttpContext? request) => Of(request) is { Count: > 0 } declared && declared.All(part => part.Templates.IsEmpty);
}
