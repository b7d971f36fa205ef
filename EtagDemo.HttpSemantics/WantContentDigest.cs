using EtagDemo.HttpSemantics.Structured;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>The field <c>Want-Content-Digest</c>, RFC 9530 section 4: which algorithms a peer would like, from 0 (not at all) to 10 (most).</summary>
public static class WantContentDigest
{
    /// <summary>What an origin here asks for.</summary>
    public const string Sha256 = "sha-256=10";

    /// <summary>The algorithm wanted most among those known here; sha-256 wins a tie. Never throws.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <returns>The algorithm; null if none is wanted, or the field is malformed.</returns>
    public static DigestAlgorithm? Choose(StringValues lines)
    {
        if (!StructuredFields.TryParseDictionary(lines, out var dictionary))
        {
            return null;
        }

        var sha256 = Weight(dictionary, "sha-256");
        var sha512 = Weight(dictionary, "sha-512");
        return Math.Max(sha256, sha512) == 0 ? null : sha256 >= sha512 ? DigestAlgorithm.Sha256 : DigestAlgorithm.Sha512;
    }

    private static long Weight(IReadOnlyDictionary<string, StructuredMember> dictionary, string key) =>
        dictionary.TryGetValue(key, out var member) && member.Item is { } item && item.Value.TryGetInteger(out var weight) && weight is >= 0 and <= 10
            ? weight
            : 0;
}
