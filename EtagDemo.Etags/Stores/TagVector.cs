using System.Collections.Immutable;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores;

/// <summary>What one look at an entry's tags returned, apart from the marks.</summary>
/// <param name="Epoch">The store's identity: changes when the store may have forgotten something.</param>
/// <param name="Build">The build and policy that rendered: changes when the same data may render differently. The store returns what it was given.</param>
/// <param name="Nonces">A nonce for each tag.</param>
public sealed record TagVector(string Epoch, string Build, ImmutableArray<TagNonce> Nonces)
{
    /// <summary>A vector that equals no other, for an entry that must never be a hit.</summary>
    public static TagVector Never { get; } = new("", "", []);

    /// <summary>Whether everything this vector saw is unchanged in a later one. The later one may have seen more tags.</summary>
    public bool StillHolds(TagVector later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return Epoch.Length > 0
            && Epoch == later.Epoch
            && Build == later.Build
            && Nonces.All(seen => later.NonceOf(seen.Tag) == seen.Nonce);
    }

    /// <summary>Whether the vector has a nonce for the tag.</summary>
    public bool Covers(Tag tag) => NonceOf(tag) is not null;

    private long? NonceOf(Tag tag)
    {
        foreach (var seen in Nonces)
        {
            if (seen.Tag == tag)
            {
                return seen.Nonce;
            }
        }

        return null;
    }
}
