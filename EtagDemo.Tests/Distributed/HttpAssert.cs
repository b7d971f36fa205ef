using System.Net;
using System.Text.Json.Nodes;

namespace EtagDemo.Tests.Distributed;

/// <summary>What every resource of API.md has in common, asserted in one place.</summary>
public static class HttpAssert
{
    public static void Problem(HttpStatusCode status, Answer answer)
    {
        Assert.True(answer.Status == status, $"Expected {(int)status}, got {(int)answer.Status}: {answer.Body}");
        Assert.StartsWith("application/problem+json", answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(answer.Text("detail")), answer.Body);
        Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
    }

    public static void Json(string expected, Answer answer)
    {
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(expected), answer.Json),
            $"Expected {expected}{Environment.NewLine}but got {answer.Body} ({(int)answer.Status})");
    }

    /// <summary>GET and HEAD agree, carry ETag, Cache-Control and Vary, and a matching If-None-Match gets an empty 304 with the same fields.</summary>
    public static async Task Validatable(ApiClient client, string path)
    {
        var full = await client.GetAsync(path);
        Assert.True(full.Status == HttpStatusCode.OK, $"{path}: {(int)full.Status} {full.Body}");
        Assert.NotNull(full.Header("Cache-Control"));
        Assert.NotNull(full.Header("Vary"));
        Assert.Equal(full.ETag, (await client.GetAsync(path)).ETag);

        var head = await client.SendAsync(HttpMethod.Head, path, body: null);
        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Equal(full.ETag, head.ETag);
        Assert.Empty(head.Body);

        foreach (var condition in new[] { full.ETag, $"\"other\", {full.ETag}", $"W/{full.ETag}", "*" })
        {
            var unchanged = await client.GetAsync(path, ("If-None-Match", condition));
            Assert.True(unchanged.Status == HttpStatusCode.NotModified, $"{path} with If-None-Match: {condition} got {(int)unchanged.Status}");
            Assert.Empty(unchanged.Body);
            Assert.Equal(full.ETag, unchanged.ETag);
            Assert.Equal(full.Header("Vary"), unchanged.Header("Vary"));
            Assert.Null(unchanged.Header("Content-Type"));
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path, ("If-None-Match", "\"other\""))).Status);
    }
}
