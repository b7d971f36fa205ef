using System.Net;
using System.Text.Json.Nodes;

namespace EtagDemo.Tests.Fixtures;

/// <summary>What a service answered, as far as tests look at it.</summary>
public sealed record ServiceAnswer(HttpStatusCode Status, string? Etag, string? Location, string Vary, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>Fails with the answer's body, which says why, when the status is another one.</summary>
    public ServiceAnswer Expect(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)status} was expected, and {(int)Status} came: {Body}");
        return this;
    }
}
