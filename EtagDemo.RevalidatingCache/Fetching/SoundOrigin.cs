using EtagDemo.RevalidatingCache.Rules;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>Sends to the origin, and takes a response that breaks the rules of HTTP for what it is: the origin's failure.</summary>
internal static class SoundOrigin
{
    /// <exception cref="HttpRequestException">The origin failed; with <see cref="HttpRequestError.InvalidResponse"/> if it answered something that cannot be believed.</exception>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage message, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        var asksForUpgrade = message.Headers.NonValidated.Contains("Upgrade");
        var response = await send(message, cancellationToken);
        try
        {
            var fault = ResponseSoundness.FaultOf(response, asksForUpgrade);
            if (fault == ResponseFault.None && (int)response.StatusCode == 205 && await HasContentAsync(response, cancellationToken))
            {
                fault = ResponseFault.Content;
            }

            return fault == ResponseFault.None ? response : throw new HttpRequestException(HttpRequestError.InvalidResponse, $"The origin's response breaks the rules of HTTP: {fault}.");
        }
        catch
        {
            // With the connection: nobody knows where the next response on it would start.
            response.Dispose();
            throw;
        }
    }

    public static bool IsInvalidResponse(Exception exception) => exception is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse };

    // A chunked 205 shows only by its first chunk whether it has content.
    private static async Task<bool> HasContentAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        if (await body.ReadAsync(new byte[1], cancellationToken) > 0)
        {
            return true;
        }

        var empty = new ByteArrayContent([]);
        foreach (var header in response.Content.Headers.NonValidated)
        {
            empty.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = empty;
        return false;
    }
}
