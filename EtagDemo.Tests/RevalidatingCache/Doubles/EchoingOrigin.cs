using System.Collections.Immutable;
using System.Net;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>An origin without a network whose body and tag say which representation they are of: its target, and the fields it varies by. It validates.</summary>
internal sealed class EchoingOrigin(string cacheControl, params ImmutableArray<string> vary) : HttpMessageHandler
{
    private int _requests;

    /// <summary>How often it was asked.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>What the body has to be.</summary>
    public static string BodyOf(string target, params string[] values) => $"{target} for {string.Join(" and ", values.Select(value => $"[{value}]"))}";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = BodyOf(request.RequestUri!.PathAndQuery, [.. vary.Select(name => request.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "")]);
        var tag = $"\"{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(body))}\"";
        var isValid = request.Headers.TryGetValues("If-None-Match", out var known) && string.Join(',', known).Contains(tag, StringComparison.Ordinal);
        var response = new HttpResponseMessage(isValid ? HttpStatusCode.NotModified : HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(isValid ? "" : body) };
        response.Headers.TryAddWithoutValidation("ETag", tag);
        response.Headers.TryAddWithoutValidation("Cache-Control", cacheControl);
        response.Headers.TryAddWithoutValidation("Vary", string.Join(", ", vary));
        response.Headers.TryAddWithoutValidation("Date", DateTimeOffset.UnixEpoch.AddYears(60).ToString("r"));
        Interlocked.Increment(ref _requests);
        return Task.FromResult(response);
    }
}
