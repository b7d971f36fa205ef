using System.Net.Http.Json;

namespace EtagDemo.ServiceDefaults.Upstream;

/// <summary>
/// Whether a request may be sent a second time. What was never sent, always. What may have been done, only if it is safe: that PUT and DELETE are idempotent
/// (RFC 9110, 9.2.2) says nothing of what others wrote in between, and their acknowledged writes would be undone by the second time.
/// </summary>
internal static class Repeatable
{
    private static readonly HashSet<HttpMethod> Safe = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Trace, new HttpMethod("QUERY")];

    /// <summary>When nobody knows what became of the first.</summary>
    public static bool Is(HttpRequestMessage request) => Safe.Contains(request.Method) && CanReplay(request.Content);

    /// <summary>When this is why the first failed.</summary>
    public static bool Is(HttpRequestMessage request, HttpRequestException failure) => Is(request) || (WasNeverSent(failure) && CanReplay(request.Content));

    private static bool WasNeverSent(HttpRequestException failure) =>
        failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    private static bool CanReplay(HttpContent? content) => content is null or ByteArrayContent or ReadOnlyMemoryContent or JsonContent;
}
