using System.Net;
using System.Net.Http.Headers;
using EtagDemo.Benchmarks.Origin;
using EtagDemo.Benchmarks.SideBySide.Works;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>Fills a contender and looks at its answers: status, body and fields as the origin gave them, and a 304 where the client has the current one.</summary>
internal sealed class AnswerCheck(HttpClient http)
{
    private static readonly ParallelOptions AFewAtOnce = new() { MaxDegreeOfParallelism = 8 };

    /// <summary>Asks for everything of a work twice: the first time fills, the second comes out of the store.</summary>
    /// <returns>The first thing that was wrong; null when nothing was.</returns>
    public async Task<string?> FaultAsync(RunningContender contender, Work work)
    {
        string? fault = null;
        for (var times = 0; times < 2; times++)
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, work.Urls), AFewAtOnce, async (number, _) =>
                fault ??= await FaultAsync(contender, work.PathOf(number)));
        }

        return fault;
    }

    private async Task<string?> FaultAsync(RunningContender contender, string path)
    {
        var expected = OriginResource.Of(path)!;
        using var whole = await http.GetAsync(contender.At(path));
        if (whole.StatusCode != HttpStatusCode.OK)
        {
            return $"{path} answered {(int)whole.StatusCode}";
        }

        if (!(await whole.Content.ReadAsByteArrayAsync()).AsSpan().SequenceEqual(expected.Body))
        {
            return $"{path} has another body than the origin gave";
        }

        if (FieldFault(whole, expected) is { } fault)
        {
            return $"{path} {fault}";
        }

        using var condition = new HttpRequestMessage(HttpMethod.Get, contender.At(path)) { Headers = { IfNoneMatch = { EntityTagHeaderValue.Parse(expected.ETag) } } };
        using var notModified = await http.SendAsync(condition);
        return notModified.StatusCode != HttpStatusCode.NotModified || notModified.Headers.ETag?.ToString() != expected.ETag
            ? $"{path} answered {(int)notModified.StatusCode} with ETag {notModified.Headers.ETag} where the client has the current one"
            : null;
    }

    private static string? FieldFault(HttpResponseMessage response, OriginResource expected) => response switch
    {
        _ when response.Headers.ETag?.ToString() != expected.ETag => $"has the ETag {response.Headers.ETag} instead of {expected.ETag}",
        _ when response.Headers.CacheControl?.ToString() != expected.CacheControl => $"has Cache-Control {response.Headers.CacheControl} instead of {expected.CacheControl}",
        _ when string.Join(", ", response.Headers.Vary) != "x-role" => "lost its Vary",
        _ when response.Content.Headers.ContentType?.ToString() != "application/json" => "lost its Content-Type",
        _ => null,
    };
}
