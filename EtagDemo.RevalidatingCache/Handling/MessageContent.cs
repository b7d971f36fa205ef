using System.Security.Cryptography;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Handling;

/// <summary>Reads the content of a message that is keyed by it.</summary>
internal static class MessageContent
{
    public static bool IsKeyed(HttpRequestMessage message, long limit) =>
        (message.Method.Method == "QUERY" || (message.Method == HttpMethod.Post && message.Options.TryGetValue(KeyedByContent.Option, out var isKeyed) && isKeyed))
        && !(message.Content?.Headers.ContentLength > limit);

    /// <summary>Reads the content, no more than the limit. Null if it is not what its digest says.</summary>
    public static async Task<KeyedContent?> ReadAsync(HttpRequestMessage message, long limit, CancellationToken cancellationToken)
    {
        byte[] bytes = [];
        List<ResponseField> fields = [];
        var declared = StringValues.Empty;
        if (message.Content is { } content)
        {
            await content.LoadIntoBufferAsync(limit, cancellationToken);
            bytes = await content.ReadAsByteArrayAsync(cancellationToken);
            foreach (var header in content.Headers.NonValidated)
            {
                fields.Add(new ResponseField(header.Key, header.Value.ToString()));
            }

            declared = content.Headers.NonValidated.TryGetValues("Content-Digest", out var own) ? own.ToString() : declared;
        }

        declared = message.Headers.NonValidated.TryGetValues("Content-Digest", out var lines) ? lines.ToString() : declared;
        return KeyedContent.Create(bytes, SHA256.HashData(bytes), declared, [.. fields]);
    }
}
