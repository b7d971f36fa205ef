using System.Buffers;
using System.Security.Cryptography;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>Reads the content of a request that is keyed by it, hashing while it arrives. What is longer than the limit stays where it is, unread, for the forwarder.</summary>
internal static class ContextContent
{
    public static async Task<(bool IsWithinLimit, KeyedContent? Content)> ReadAsync(HttpContext context, long limit)
    {
        var request = context.Request;
        if (request.ContentLength > limit)
        {
            return default;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long hashed = 0;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(context.RequestAborted);
            var buffer = read.Buffer;
            foreach (var segment in buffer.Slice(hashed))
            {
                hash.AppendData(segment.Span);
            }

            hashed = buffer.Length;
            if (hashed > limit)
            {
                request.BodyReader.AdvanceTo(buffer.Start);
                return default;
            }

            if (read.IsCompleted)
            {
                var bytes = buffer.ToArray();
                request.BodyReader.AdvanceTo(buffer.End);
                return (true, KeyedContent.Create(bytes, hash.GetHashAndReset(), request.Headers["Content-Digest"], FieldsOf(request)));
            }

            request.BodyReader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static ResponseField[] FieldsOf(HttpRequest request) =>
    [
        .. request.Headers.Where(header => header.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) && !header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            .Select(header => new ResponseField(header.Key, header.Value.ToString())),
    ];
}
