using Microsoft.OpenApi;

namespace EtagDemo.Bff.Description;

/// <summary>An operation by a method for which OpenAPI 3.1 has no name.</summary>
internal sealed class AdditionalOperations(string method, OpenApiOperation operation) : IOpenApiExtension
{
    public const string Name = "x-oai-additionalOperations";

    public void Write(IOpenApiWriter writer, OpenApiSpecVersion specVersion)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(method);
        operation.SerializeAsV31(writer);
        writer.WriteEndObject();
    }
}
