using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using EtagDemo.Benchmarks.Faults;

namespace EtagDemo.Benchmarks.Consistency.Workload;

/// <summary>One request and what came back; no status when nothing did. <c>Start</c> is a monotonic moment before it was sent, <c>End</c> one after its answer was read.</summary>
internal sealed record Exchange(string Line, HttpStatusCode? Status, string? ETag, string Body, string? MediaType, bool SaysWhenToRetry, long Start, long End)
{
    public bool IsError => Status is null || (int)Status >= 400;

    public static async Task<Exchange> SendAsync(HttpClient http, HttpMethod method, string path, string user, string? json, (string Name, string? Value) condition, TimeProvider time)
    {
        using var request = new HttpRequestMessage(method, path) { Content = json is null ? null : new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json) };
        request.Headers.TryAddWithoutValidation("x-user", user);
        if (condition.Value is not null)
        {
            request.Headers.TryAddWithoutValidation(condition.Name, condition.Value);
        }

        var line = $"{method} {path} as {user[..user.IndexOf('-', StringComparison.Ordinal)]}{(condition.Value is null ? "" : $" {condition.Name}: {condition.Value}")}";
        var start = time.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            var etag = response.Headers.NonValidated.TryGetValues("ETag", out var values) ? values.ToString() : null;
            var status = response.Headers.NonValidated.TryGetValues("Cache-Status", out var cache) ? cache.ToString() : "";
            return new Exchange(
                $"{line} -> {(int)response.StatusCode} {etag} {status}", response.StatusCode, etag, body, response.Content.Headers.ContentType?.MediaType,
                response.Headers.RetryAfter is RetryConditionHeaderValue, start, time.GetTimestamp());
        }
        catch (Exception lost) when (LostExchange.Is(lost) || lost is IOException)
        {
            return new Exchange($"{line} -> {lost.GetType().Name}", null, null, "", null, false, start, time.GetTimestamp());
        }
    }
}
