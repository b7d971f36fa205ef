using System.Net;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>An origin without a network: a body of a given length for every target, under header fields as services send them, each text an object of its own as it is off a wire.</summary>
internal sealed class GeneratedOrigin(int length, string cacheControl = "no-cache") : HttpMessageHandler
{
    private readonly byte[] _body = new byte[length];

    public long BytesSent { get; private set; }

    public int Requests { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new MemoryStream(_body, writable: false)), RequestMessage = request };
        response.Content.Headers.ContentLength = length;
        response.Content.Headers.TryAddWithoutValidation("Content-Type", Fresh("application/json; charset=utf-8"));
        response.Headers.TryAddWithoutValidation("Date", DateTimeOffset.UnixEpoch.AddYears(60).ToString("r"));
        response.Headers.TryAddWithoutValidation("ETag", $"\"{(uint)request.RequestUri!.PathAndQuery.GetHashCode(StringComparison.Ordinal):x16}\"");
        response.Headers.TryAddWithoutValidation("Cache-Control", Fresh(cacheControl));
        response.Headers.TryAddWithoutValidation("Vary", Fresh("x-user, x-role"));
        response.Headers.TryAddWithoutValidation(Fresh("X-Service"), Fresh("projects"));
        BytesSent += length;
        Requests++;
        return Task.FromResult(response);
    }

    private static string Fresh(string text) => new(text.AsSpan());
}
