using EtagDemo.Bff.Callers;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EtagDemo.Bff.Description;

/// <summary>What the description of the API says beyond its routes.</summary>
internal static class GatewayDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddOperationTransformer((operation, context, _) => NameCaller(operation, context));
    }

    private static Task Describe(OpenApiDocument document)
    {
        document.Info.Title = "EtagDemo";
        document.Info.Description =
            "Commissioning of networked lighting. Every GET answers an ETag and a 304 to one that still holds; PUT, PATCH and DELETE honour If-Match. "
            + "Errors are problem documents (RFC 9457).";
        return Task.CompletedTask;
    }

    private static Task NameCaller(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsCaller>().Any())
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = CallerHeaders.User,
                In = ParameterLocation.Header,
                Required = true,
                Description = "The caller's email address.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "email" },
            });
        }

        return Task.CompletedTask;
    }
}
