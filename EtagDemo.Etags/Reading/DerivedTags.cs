using System.Collections.Immutable;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Reading;

/// <summary>The tags that a handler adds while it makes its answer.</summary>
/// <param name="partition">The partition of the policy's tags; null when the request is not recorded.</param>
internal sealed class DerivedTags(string? partition) : IEtagFeature
{
    private ImmutableArray<Tag> _tags = [];

    public ImmutableArray<Tag> Tags => _tags;

    public void AddTag(string tag)
    {
        var parsed = Tag.Parse(tag);
        if (partition is not null && parsed.Partition != partition)
        {
            throw new InvalidOperationException(
                $"The tag '{tag}' is not of the partition '{partition}' that the endpoint's policy has. One look must see all of an answer's tags: begin it with '{partition}:'.");
        }

        _tags = _tags.Contains(parsed) ? _tags : _tags.Add(parsed);
    }
}
