using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>Step 1 of every request: whether a stored response could answer it at all.</summary>
internal static class RequestKind
{
    /// <summary>The reason to pass the request through untouched; null when the store may be asked.</summary>
    public static Reason? PassThrough(ClientRequest request, in RequestPolicy policy)
    {
        if (request.IsUpgrade || request.Method == "CONNECT")
        {
            return Reason.Upgrade;
        }

        if (request.Method is not ("GET" or "HEAD") && request.Key.Content is null)
        {
            return Reason.Method;
        }

        if (policy.NoStore)
        {
            return Reason.RequestNoStore;
        }

        // A gateway evaluates neither If-Match nor If-Unmodified-Since (RFC 9110 13.2.1), and content on a GET means whatever the origin says.
        return request.Has("If-Match") || request.Has("If-Unmodified-Since") || AsksForSeveralRanges(request) || (request.HasContent && request.Key.Content is null)
            ? Reason.OriginDecides
            : null;
    }

    private static bool AsksForSeveralRanges(ClientRequest request)
    {
        var range = request.Get("Range");
        return range.Count > 0 && ByteRange.Parse(range).Count > 1;
    }
}
