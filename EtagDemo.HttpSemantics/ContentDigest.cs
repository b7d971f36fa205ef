using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using EtagDemo.HttpSemantics.Structured;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>
/// The field <c>Content-Digest</c>, RFC 9530 section 2: digests of the very bytes sent. (<c>Repr-Digest</c> has the same form and another meaning,
/// section 3.)
/// </summary>
public sealed class ContentDigest
{
    private readonly ReadOnlyMemory<byte> _sha256;
    private readonly ReadOnlyMemory<byte> _sha512;

    private ContentDigest(ReadOnlyMemory<byte> sha256, ReadOnlyMemory<byte> sha512)
    {
        _sha256 = sha256;
        _sha512 = sha512;
    }

    /// <summary>Whether a digest in a known algorithm was declared.</summary>
    public bool IsVerifiable => !_sha256.IsEmpty || !_sha512.IsEmpty;

    /// <summary>The sha-256 digest declared, 32 bytes; empty if none was.</summary>
    public ReadOnlyMemory<byte> Sha256 => _sha256;

    /// <summary>The sha-512 digest declared, 64 bytes; empty if none was.</summary>
    public ReadOnlyMemory<byte> Sha512 => _sha512;

    /// <summary>Reads the field. Unknown and deprecated algorithms are skipped. Never throws.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <param name="digest">What is declared.</param>
    /// <returns>False if the field is absent or no dictionary, or a known algorithm has no byte sequence of its length: 400.</returns>
    public static bool TryParse(StringValues lines, [NotNullWhen(true)] out ContentDigest? digest)
    {
        digest = null;
        if (lines.Count == 0 || !StructuredFields.TryParseDictionary(lines, out var dictionary)
            || !TryGet(dictionary, "sha-256", 32, out var sha256) || !TryGet(dictionary, "sha-512", 64, out var sha512))
        {
            return false;
        }

        digest = new ContentDigest(sha256, sha512);
        return true;
    }

    /// <summary>Computes the digest of content.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="content">The exact bytes.</param>
    /// <returns>A digest to send or to key by.</returns>
    public static ContentDigest Compute(DigestAlgorithm algorithm, ReadOnlySpan<byte> content) => FromHash(algorithm, Hash(algorithm, content));

    /// <summary>Wraps a hash that was computed while the content streamed by.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="hash">The hash; not copied.</param>
    /// <returns>A digest to send or to key by.</returns>
    /// <exception cref="ArgumentException">The hash has not the algorithm's length.</exception>
    public static ContentDigest FromHash(DigestAlgorithm algorithm, ReadOnlyMemory<byte> hash)
    {
        var expected = algorithm == DigestAlgorithm.Sha256 ? SHA256.HashSizeInBytes : SHA512.HashSizeInBytes;
        if (hash.Length != expected)
        {
            throw new ArgumentException($"A hash of {algorithm} has {expected} bytes, not {hash.Length}.", nameof(hash));
        }

        return algorithm == DigestAlgorithm.Sha256 ? new(hash, default) : new(default, hash);
    }

    /// <summary>Compares content with every digest declared in a known algorithm.</summary>
    /// <param name="content">The exact bytes received.</param>
    /// <returns>Whether they agree.</returns>
    public DigestVerification Verify(ReadOnlySpan<byte> content)
    {
        if (!IsVerifiable)
        {
            return DigestVerification.NothingToVerify;
        }

        var matches = (_sha256.IsEmpty || SHA256.HashData(content).AsSpan().SequenceEqual(_sha256.Span))
            && (_sha512.IsEmpty || SHA512.HashData(content).AsSpan().SequenceEqual(_sha512.Span));
        return matches ? DigestVerification.Matches : DigestVerification.Differs;
    }

    /// <summary>The field as it is sent.</summary>
    /// <returns>Such as <c>sha-256=:…:</c>.</returns>
    public override string ToString() => (_sha256.IsEmpty, _sha512.IsEmpty) switch
    {
        (false, true) => $"sha-256=:{Convert.ToBase64String(_sha256.Span)}:",
        (true, false) => $"sha-512=:{Convert.ToBase64String(_sha512.Span)}:",
        (false, false) => $"sha-256=:{Convert.ToBase64String(_sha256.Span)}:, sha-512=:{Convert.ToBase64String(_sha512.Span)}:",
        _ => string.Empty,
    };

    private static byte[] Hash(DigestAlgorithm algorithm, ReadOnlySpan<byte> content) =>
        algorithm == DigestAlgorithm.Sha256 ? SHA256.HashData(content) : SHA512.HashData(content);

    private static bool TryGet(IReadOnlyDictionary<string, StructuredMember> dictionary, string key, int length, out ReadOnlyMemory<byte> hash)
    {
        hash = default;
        return !dictionary.TryGetValue(key, out var member)
            || (member.Item is { } item && item.Value.TryGetBytes(out hash) && hash.Length == length);
    }
}
