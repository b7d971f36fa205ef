using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EtagDemo.Bff.Callers;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace EtagDemo.Bff.Description;

/// <summary>What a request says beside its body: ids in the path, the caller, conditions.</summary>
internal static partial class RequestParameters
{
    // An example is what the try-out page sends unless told otherwise, so conditions and made-up ids have none: they would make 412 and 404 of a first try.
    private static readonly DescribedField[] Fields =
    [
        new(CallerHeaders.User, $"Who asks. {EmailRule.Description}", "ada@example.org"),
        new(HeaderNames.IfNoneMatch, "ETags of representations that the caller has, or * for any. A read answers 304 if one of them still holds; a write is refused with 412, so that PUT with * only creates.", Always: false),
        new(HeaderNames.IfMatch, "The ETag that the change is based on, several, or *. The change is refused with 412 if none of them is current.", Always: false),
    ];

    public static void AddTo(OpenApiDocument document)
    {
        foreach (var field in Fields)
        {
            document.AddComponent(field.Name, field.AsParameter());
        }
    }

    public static List<IOpenApiParameter> Of(string path, string method, IEnumerable<object> metadata, OpenApiDocument? document)
    {
        List<IOpenApiParameter> parameters = [.. InPath().Matches(path).Select(id => PathParameter(id.Groups[1].Value, isHex: id.Groups[2].Success))];
        if (metadata.OfType<NeedsCaller>().Any())
        {
            parameters.Add(new OpenApiParameterReference(CallerHeaders.User, document));
        }

        if (!HttpMethods.IsPost(method))
        {
            parameters.Add(new OpenApiParameterReference(HeaderNames.IfNoneMatch, document));
        }

        if (HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method))
        {
            parameters.Add(new OpenApiParameterReference(HeaderNames.IfMatch, document));
        }

        return parameters;
    }

    /// <summary>The path as the description has it: without constraints.</summary>
    public static string PlainPath(string path) => $"/{InPath().Replace(path, "{$1}")}";

    private static OpenApiParameter PathParameter(string name, bool isHex) => new()
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Description = isHex ? MeaningOf(name) : null,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = isHex ? "^[0-9a-f]{32}$" : null },
        Example = isHex ? null : JsonValue.Create(name == "name" ? "occupancy" : "relay-10a"),
    };

    private static string MeaningOf(string id) => id switch
    {
        "node_uuid" => $"32 hexadecimal digits of your own, such as {Examples.Node}: PUT creates the node.",
        "id" => "The reconfiguration_id that the answer to its creation has.",
        _ => $"The {id} that the answer to its creation has.",
    };

    [GeneratedRegex(@"\{(\w+)(:hexid)?\}")]
    private static partial Regex InPath();
}
