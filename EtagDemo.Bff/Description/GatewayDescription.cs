using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EtagDemo.Bff.Description;

/// <summary>The description of the API: what the routes say of themselves, and what holds for all of them.</summary>
internal static class GatewayDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddOperationTransformer(OperationDescription.CompleteAsync);
        options.AddDocumentTransformer((document, _, _) => Introduce(document));
        options.AddDocumentTransformer(QueryOperations.AddAsync);
        options.AddDocumentTransformer((document, _, _) => ReadingOrder.Apply(document));
    }

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info.Title = "EtagDemo";
        document.Info.Description =
            "Commissioning of networked lighting. Every GET answers an ETag, and 304 without a body to an If-None-Match that still holds; PUT, PATCH and DELETE honour If-Match and "
            + "answer the new ETag. Cache-Status says what the gateway did. Errors are problem documents (RFC 9457) whose detail says what to do. "
            + "Bodies are JSON in UTF-8 without Content-Encoding; members that are not known are passed over. "
            + "There is no login: x-user says who asks. Owners and managers of a project change its collaborators and all below it, editors its content; only an owner deletes it. "
            + "Begin with POST /projects; where a path asks for an id, give the one that the answer to its creation has.";
        AnswerFields.AddTo(document);
        RequestParameters.AddTo(document);
        ProblemAnswers.AddTo(document);
        return Task.CompletedTask;
    }
}
