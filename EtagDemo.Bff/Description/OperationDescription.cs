using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EtagDemo.Bff.Description;

/// <summary>Adds to each operation what follows from its method, its path and its metadata.</summary>
internal static class OperationDescription
{
    public static Task CompleteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var (path, method) = (context.Description.RelativePath!, context.Description.HttpMethod!);
        object[] metadata = [.. context.Description.ActionDescriptor.EndpointMetadata];
        operation.Parameters = RequestParameters.Of(path, method, metadata, context.Document);
        ShowBody(operation, metadata);
        var answers = operation.Responses ??= [];
        SuccessAnswers.Complete(answers, method, metadata, context.Document);
        foreach (var status in ProblemAnswers.Of(path, method, metadata).Concat(NamedByTheRoute(metadata)).Order())
        {
            answers[status.ToString(CultureInfo.InvariantCulture)] = ProblemAnswers.Refer(status, context.Document);
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<int> NamedByTheRoute(IEnumerable<object> metadata) =>
        metadata.OfType<IProducesResponseTypeMetadata>().Select(produced => produced.StatusCode).Where(status => status >= StatusCodes.Status400BadRequest);

    private static void ShowBody(OpenApiOperation operation, IEnumerable<object> metadata)
    {
        if (metadata.OfType<IAcceptsMetadata>().LastOrDefault()?.RequestType is { } type && Examples.Of(type) is { } example)
        {
            foreach (var body in operation.RequestBody?.Content?.Values ?? [])
            {
                body.Example = example;
            }
        }
    }
}
