using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EtagDemo.Bff.Description;

/// <summary>
/// Describes QUERY (RFC 10008), for which OpenAPI 3.1 has no place: as the extension by which 3.2's additional operations are written down in 3.1. What is asked by
/// QUERY is answered as by the same path's POST or GET.
/// </summary>
internal static class QueryOperations
{
    public static async Task AddAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var query in context.DescriptionGroups.SelectMany(group => group.Items).Where(item => HttpMethods.IsQuery(item.HttpMethod ?? "")))
        {
            var path = (OpenApiPathItem)document.Paths[RequestParameters.PlainPath(query.RelativePath!)];
            var sibling = path.Operations!.GetValueOrDefault(HttpMethod.Post) ?? path.Operations![HttpMethod.Get];
            path.AddExtension(AdditionalOperations.Name, new AdditionalOperations(HttpMethods.Query, new OpenApiOperation
            {
                Tags = sibling.Tags,
                Summary = sibling.Summary,
                Parameters = RequestParameters.Of(query.RelativePath!, HttpMethods.Query, query.ActionDescriptor.EndpointMetadata, document),
                RequestBody = sibling.RequestBody ?? await BodyAsync(query, context, cancellationToken),
                Responses = Answers(query, sibling, document),
            }));
        }
    }

    private static OpenApiResponses Answers(ApiDescription query, OpenApiOperation sibling, OpenApiDocument document)
    {
        var answers = new OpenApiResponses(sibling.Responses!) { ["304"] = SuccessAnswers.NotModified(document) };
        foreach (var status in ProblemAnswers.Of(query.RelativePath!, HttpMethods.Query, [.. query.ActionDescriptor.EndpointMetadata]))
        {
            answers[status.ToString(CultureInfo.InvariantCulture)] = ProblemAnswers.Refer(status, document);
        }

        return answers;
    }

    private static async Task<OpenApiRequestBody> BodyAsync(ApiDescription query, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var type = query.ActionDescriptor.EndpointMetadata.OfType<IAcceptsMetadata>().Last().RequestType!;
        var schema = await context.GetOrCreateSchemaAsync(type, cancellationToken: cancellationToken);
        return new OpenApiRequestBody
        {
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema, Example = Examples.Of(type) } },
        };
    }
}
