using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Coding;

/// <summary>Whether a response's header section lets a gateway compress its content (RFC 9110 7.7 and 8.4), and whether that is likely to gain anything.</summary>
internal static class Compressibility
{
    // Digests and signatures are of the content as the origin sent it (RFC 9530 2 and 3, RFC 9421).
    private static readonly string[] Vouchers = ["Content-Digest", "Repr-Digest", "Digest", "Content-MD5", "Signature"];

    public static bool Of(int status, ReadOnlySpan<ResponseField> fields)
    {
        if (status != 200 || !IsCompressible(fields.Lines("Content-Type").ToString()) || fields.Has("Content-Encoding") || CacheDirectives.Parse(fields.Lines("Cache-Control")).NoTransform)
        {
            return false;
        }

        foreach (var name in Vouchers)
        {
            if (fields.Has(name))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsCompressible(string contentType)
    {
        var type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        return type switch
        {
            // Events are to arrive one by one.
            "text/event-stream" => false,
            "application/json" or "application/javascript" or "application/xml" or "application/x-ndjson" or "application/wasm" or "image/svg+xml" => true,
            _ => type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("+json", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal),
        };
    }
}
