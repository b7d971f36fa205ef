namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>RFC 9112 6.3: whether the end of a body can be told from a broken connection.</summary>
internal static class BodyFraming
{
    public static bool ShowsItsEnd(HttpResponseMessage response) =>
        response.Version.Major >= 2
        || response.Content.Headers.ContentLength is not null
        || response.Headers.TransferEncodingChunked == true
        || (int)response.StatusCode is 204 or 205;
}
