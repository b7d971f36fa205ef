using System.Globalization;
using System.Text.Json.Nodes;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Tour;

/// <summary>The API's description as it is served, and whether an answer is one that it promises.</summary>
public sealed class ApiDescription(JsonNode document)
{
    private static readonly string[] Described =
        ["ETag", "Cache-Control", "Cache-Status", "Vary", "Age", "Location", "Content-Location", "Retry-After", "WWW-Authenticate", "Last-Modified"];

    private static readonly HashSet<string> Methods = ["get", "head", "post", "put", "patch", "delete"];

    public static async Task<ApiDescription> ReadAsync(RunningSystem system) => new((await system.Anonymous.GetAsync("/openapi/v1.json")).Json);

    /// <summary>Every operation, QUERY included.</summary>
    public IEnumerable<DescribedOperation> Operations =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject().Where(member => Methods.Contains(member.Key))
            .Concat(path.Value["x-oai-additionalOperations"]?.AsObject().AsEnumerable() ?? [])
        select new DescribedOperation(operation.Key.ToUpperInvariant(), path.Key, operation.Value!);

    /// <summary>What of an answer is not as described; nothing when all is.</summary>
    public IEnumerable<string> Differences(DescribedOperation operation, Answer answer)
    {
        var status = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        if (Follow(operation.Node["responses"]![status]) is not { } response)
        {
            return [$"{operation}: {status} is not described: {answer.Body}"];
        }

        return Fields(response, answer).Concat(Body(operation, response, answer)).Select(difference => $"{operation} {status}: {difference}");
    }

    private IEnumerable<string> Fields(JsonNode response, Answer answer)
    {
        var fields = response["headers"]?.AsObject() ?? [];
        foreach (var (name, field) in fields.Where(field => answer.Header(field.Key) is null && (bool?)Follow(field.Value)!["required"] == true))
        {
            yield return $"{name} is promised and missing";
        }

        foreach (var name in Described.Where(name => answer.Header(name) is not null && !fields.ContainsKey(name)))
        {
            yield return $"{name} is not described: {answer.Header(name)}";
        }
    }

    private IEnumerable<string> Body(DescribedOperation operation, JsonNode response, Answer answer)
    {
        var contents = response["content"]?.AsObject() ?? [];
        if (contents.Count == 0 || operation.Method == "HEAD")
        {
            return answer.Body.Length == 0 ? [] : [$"a body that is not described: {answer.Body}"];
        }

        var type = answer.Header("Content-Type")?.Split(';')[0] ?? "";
        return contents[type] is { } content ? Shape(content["schema"]!, answer.Json, "$") : [$"Content-Type {type} is not described"];
    }

    private IEnumerable<string> Shape(JsonNode schemaOrReference, JsonNode? value, string place)
    {
        var schema = Follow(schemaOrReference)!;
        switch (value)
        {
            case JsonObject members when schema["properties"] is JsonObject properties:
                var missing = (schema["required"]?.AsArray() ?? []).Where(name => !members.ContainsKey((string)name!)).Select(name => $"{place} has no {name}");
                var unknown = members.Where(member => !properties.ContainsKey(member.Key)).Select(member => $"{place}.{member.Key} is not described");
                var within = members.Where(member => properties.ContainsKey(member.Key)).SelectMany(member => Shape(properties[member.Key]!, member.Value, $"{place}.{member.Key}"));
                return [.. missing, .. unknown, .. within];
            case JsonArray items when schema["items"] is { } item:
                return items.SelectMany((each, index) => Shape(item, each, $"{place}[{index}]"));
            default:
                return [];
        }
    }

    private JsonNode? Follow(JsonNode? node) => (string?)(node as JsonObject)?["$ref"] is { } reference
        ? reference.Split('/').Skip(1).Aggregate(document, (at, name) => at[name]!)
        : node;
}
