using System.Net.Http.Json;

namespace EtagDemo.ServiceDefaults.Upstream;

/// <summary>Whether a request may be sent a second time when nobody knows what became of the first (RFC 9110, 9.2.2).</summary>
internal static class Repeatable
{
    private static readonly HashSet<HttpMethod> Safe = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Trace, new HttpMethod("QUERY")];
    private static readonly HashSet<HttpMethod> Idempotent = [HttpMethod.Put, HttpMethod.Delete];

    public static bool Is(HttpRequestMessage request) =>
        (Safe.Contains(request.Method) || (Idempotent.Contains(request.Method) && !IsConditional(request))) && CanReplay(request.Content);

    // The first of two conditional writes may have been done: the second would then fail its own condition and report a conflict that there never was.
    private static bool IsConditional(HttpRequestMessage request) =>
        request.Headers.IfMatch.Count > 0 || request.Headers.IfNoneMatch.Count > 0 || request.Headers.IfUnmodifiedSince is not null;

    private static bool CanReplay(HttpContent? content) => content is null or ByteArrayContent or ReadOnlyMemoryContent or JsonContent;
}
