using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Http;

/// <summary>A request's content that is part of its key (RFC 10008 2.7): the bytes, held so that they can be sent again, and their digest.</summary>
internal sealed class KeyedContent
{
    private const string DigestField = "Content-Digest";

    private readonly byte[] _bytes;
    private readonly ResponseField[] _fields;

    private KeyedContent(byte[] bytes, ContentDigest digest, ResponseField[] fields)
    {
        _bytes = bytes;
        _fields = fields;
        Digest = digest.ToString();
        // The digest has a fixed length and a field has no line feed, so no two contents share a text.
        Key = $"{Digest}{Line("Content-Type")}\n{Line("Content-Encoding")}";
    }

    public string Digest { get; }

    public string Key { get; }

    /// <summary>Makes it of the bytes and their hash. Null if the request declares another digest than its bytes have.</summary>
    public static KeyedContent? Create(byte[] bytes, ReadOnlyMemory<byte> sha256, StringValues declared, ResponseField[] fields)
    {
        if (ContentDigest.TryParse(declared, out var digest) && digest.Verify(bytes) == DigestVerification.Differs)
        {
            return null;
        }

        return new KeyedContent(bytes, ContentDigest.FromHash(DigestAlgorithm.Sha256, sha256), fields);
    }

    public StringValues Get(string name) => name.Equals(DigestField, StringComparison.OrdinalIgnoreCase) ? Digest : StringValues.Empty;

    /// <summary>Puts the content, and the digest that vouches for it, on a message.</summary>
    public void Attach(HttpRequestMessage message)
    {
        message.Content = new ByteArrayContent(_bytes);
        foreach (var field in _fields)
        {
            message.Content.Headers.TryAddWithoutValidation(field.Name, field.Value);
        }

        message.Headers.Remove(DigestField);
        message.Content.Headers.Remove(DigestField);
        message.Headers.TryAddWithoutValidation(DigestField, Digest);
    }

    private StringValues Line(string name) => ((ReadOnlySpan<ResponseField>)_fields).Lines(name);
}
