using System.Net;

namespace EtagDemo.Benchmarks.Micro;

/// <summary>An origin without a network: 2 KB, always to be validated or fresh for an hour.</summary>
internal sealed class InstantOrigin : HttpMessageHandler
{
    public const string Etag = "\"0123456789abcdef0123456789abcdef\"";
    private static readonly byte[] Body = new byte[2048];

    public int NotModified { get; private set; }

    public Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request) => SendAsync(request, CancellationToken.None);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isCurrent = request.Headers.NonValidated.TryGetValues("If-None-Match", out var tags) && tags.ToString() == Etag;
        NotModified += isCurrent ? 1 : 0;
        var response = isCurrent ? new HttpResponseMessage(HttpStatusCode.NotModified) : new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Body) };
        response.RequestMessage = request;
        response.Headers.TryAddWithoutValidation("ETag", Etag);
        response.Headers.TryAddWithoutValidation("Cache-Control", request.RequestUri!.AbsolutePath == "/fresh" ? "max-age=3600" : "no-cache");
        return Task.FromResult(response);
    }
}
