using System.Collections.Immutable;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Policies;

/// <summary>Metadata of a write: the tags that it touches beside those of the entities it saves.</summary>
internal sealed record InvalidatedTags(ImmutableArray<TagTemplate> Templates);
