using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace EtagDemo.Bff.Description;

/// <summary>What comes back when a request is carried out: header fields, and an example of the body.</summary>
internal static class SuccessAnswers
{
    private static readonly string[] Validated =
        [HeaderNames.ETag, HeaderNames.CacheControl, HeaderNames.Vary, "Cache-Status", AnswerFields.SometimesAge];

    public static void Complete(OpenApiResponses answers, string method, IReadOnlyList<object> metadata, OpenApiDocument? document)
    {
        foreach (var produced in metadata.OfType<IProducesResponseTypeMetadata>().Where(produced => produced.StatusCode < StatusCodes.Status400BadRequest))
        {
            if (answers.TryGetValue(Key(produced.StatusCode), out var described) && described is OpenApiResponse answer)
            {
                answer.Description = Meaning(produced.StatusCode, method);
                answer.Headers = AnswerFields.Refer(document, Fields(produced.StatusCode, method));
                ShowBody(answer, produced.Type, isSent: !HttpMethods.IsHead(method));
            }
        }

        if (IsRead(method))
        {
            answers[Key(StatusCodes.Status304NotModified)] = NotModified(document);
        }
    }

    public static OpenApiResponse NotModified(OpenApiDocument? document) => new()
    {
        Description = "What the caller has still holds; there is no body.",
        Headers = AnswerFields.Refer(document, Validated),
    };

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static string[] Fields(int status, string method) => status switch
    {
        StatusCodes.Status204NoContent => [HeaderNames.Vary, AnswerFields.SometimesCacheStatus],
        StatusCodes.Status201Created => [.. Written, HeaderNames.Location, AnswerFields.ContentLocation],
        StatusCodes.Status202Accepted => [.. Written, HeaderNames.Location],
        _ when IsRead(method) => Validated,
        _ => [.. Written, AnswerFields.ContentLocation],
    };

    private static string[] Written => [AnswerFields.SometimesETag, AnswerFields.SometimesCacheControl, HeaderNames.Vary, "Cache-Status", AnswerFields.SometimesAge];

    private static string Meaning(int status, string method) => status switch
    {
        StatusCodes.Status201Created => "It is made; the body is what it is now.",
        StatusCodes.Status202Accepted => "It will be done; GET its Location to see how far it has got.",
        StatusCodes.Status204NoContent => "It is gone.",
        _ when IsRead(method) => "The representation, from the gateway's memory or from its service.",
        _ => "The new representation, or the result.",
    };

    private static void ShowBody(OpenApiResponse answer, Type? type, bool isSent)
    {
        if (!isSent)
        {
            answer.Content = null;
        }
        else if (type is not null && Examples.Of(type) is { } example)
        {
            foreach (var body in answer.Content?.Values ?? [])
            {
                body.Example = example;
            }
        }
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
