using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9111 4.3.5: whether an answer to HEAD speaks of the stored response. A validator or a length that differs says that GET would bring another one.</summary>
internal static class HeadAgreement
{
    public static bool Agrees(StoredResponse stored, ReceivedHead head, long? length)
    {
        var etag = head.Lines("ETag");
        var lastModified = head.Lines("Last-Modified");
        return (etag.Count == 0 || etag == stored.ETagText)
            && (lastModified.Count == 0 || lastModified == stored.LastModifiedText)
            && (length is null || length == stored.Body.Length);
    }
}
