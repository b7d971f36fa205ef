using System.Net;
using System.Text.Json.Nodes;

namespace EtagDemo.Tests.Distributed;

/// <summary>A response, read in full.</summary>
public sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidOperationException("The body is JSON's null.");

    public string ETag => Header("ETag") ?? throw new InvalidOperationException($"{(int)Status} without ETag: {Body}");

    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>A string member of the JSON object in the body.</summary>
    public string Text(string member) => (string?)Json[member] ?? throw new InvalidOperationException($"No {member} in {Body}");

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(field => field.Key, field => string.Join(", ", field.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, headers, body);
    }
}
