using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace EtagDemo.Bff.Description;

/// <summary>A header field as the description of the API explains it.</summary>
internal sealed record DescribedField(string Name, string Meaning, string? Example = null, bool Always = true)
{
    public OpenApiHeader AsHeader() => new()
    {
        Description = Meaning,
        Required = Always,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = Example is null ? null : JsonValue.Create(Example),
    };

    public OpenApiParameter AsParameter() => new()
    {
        Name = Name,
        In = ParameterLocation.Header,
        Description = Meaning,
        Required = Always,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = Example is null ? null : JsonValue.Create(Example),
    };
}
