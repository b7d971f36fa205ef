using System.Text.Json.Nodes;
using EtagDemo.Bff.Callers;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace EtagDemo.Bff.Description;

/// <summary>How requests are refused: problem documents (RFC 9457), each described once.</summary>
internal static class ProblemAnswers
{
    private static readonly Dictionary<int, string> Details = new()
    {
        [StatusCodes.Status400BadRequest] = "The body is not the JSON that this resource takes: see $.name, line 1, byte 9.",
        [StatusCodes.Status401Unauthorized] = "The request header x-user is missing: it says who asks. An email such as ada@example.com is needed (ASCII, at most 254 characters).",
        [StatusCodes.Status403Forbidden] = "Only an owner, a manager or an editor of the project may do this. The caller's role is 'viewer'.",
        [StatusCodes.Status404NotFound] = "There is no such project among yours. GET /projects lists those you collaborate in.",
        [StatusCodes.Status409Conflict] = "This would leave the project without anybody who may manage it. Make somebody else an owner or a manager first.",
        [StatusCodes.Status412PreconditionFailed] =
            "A precondition of the request (If-Match, If-None-Match or If-Unmodified-Since) does not hold, so nothing was done. "
            + "GET the resource, look at what has changed, and send the request again with If-Match set to the ETag of that answer.",
        [StatusCodes.Status413PayloadTooLarge] = "The body is larger than the 65536 bytes that this resource takes.",
        [StatusCodes.Status415UnsupportedMediaType] = "Send the body as JSON: Content-Type: application/json.",
        [StatusCodes.Status422UnprocessableEntity] = "name: A name has 1 to 200 characters.",
        [StatusCodes.Status428PreconditionRequired] =
            "GET the resource, and send the request again with the header If-Match set to the ETag of that answer, so that nobody's change is overwritten unseen.",
        [StatusCodes.Status501NotImplemented] =
            "The request carries If-Match, If-None-Match or If-Unmodified-Since, and POST does not evaluate it here, so nothing was done. Send the request without it to write whatever is there now.",
        [StatusCodes.Status502BadGateway] = "The service projects cannot be reached. Try again in a moment.",
        [StatusCodes.Status503ServiceUnavailable] = "The store of validators cannot be reached. Nothing was changed. Send the request again after 1 seconds.",
        [StatusCodes.Status504GatewayTimeout] = "The service projects did not answer in time. Try again in a moment.",
    };

    public static void AddTo(OpenApiDocument document)
    {
        foreach (var (status, detail) in Details)
        {
            document.AddComponent(NameOf(status), Describe(document, status, detail));
        }
    }

    public static OpenApiResponseReference Refer(int status, OpenApiDocument? document) => new(NameOf(status), document);

    /// <summary>Those that follow from what a route is; a route names the others itself.</summary>
    public static IEnumerable<int> Of(string path, string method, IReadOnlyList<object> metadata)
    {
        var takesBody = metadata.OfType<IAcceptsMetadata>().Any();
        var changes = HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method);
        var inProject = metadata.OfType<NeedsRole>().Any();
        return
        [
            StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status502BadGateway, StatusCodes.Status503ServiceUnavailable, StatusCodes.Status504GatewayTimeout,
            .. If(path.Contains('{', StringComparison.Ordinal), StatusCodes.Status404NotFound),
            .. If(inProject && (changes || HttpMethods.IsPost(method)), StatusCodes.Status403Forbidden),
            HttpMethods.IsPost(method) ? StatusCodes.Status501NotImplemented : StatusCodes.Status412PreconditionFailed,
            .. If(takesBody, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity),
        ];
    }

    private static int[] If(bool condition, params int[] statuses) => condition ? statuses : [];

    private static string NameOf(int status) => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);

    private static OpenApiResponse Describe(OpenApiDocument document, int status, string detail)
    {
        string[] fields = status switch
        {
            StatusCodes.Status401Unauthorized => [HeaderNames.Vary, HeaderNames.WWWAuthenticate],
            StatusCodes.Status412PreconditionFailed => [HeaderNames.Vary, AnswerFields.SometimesCacheStatus, AnswerFields.SometimesETag],
            // Found before anybody looks at who asks.
            StatusCodes.Status413PayloadTooLarge or StatusCodes.Status415UnsupportedMediaType => [AnswerFields.SometimesVary, AnswerFields.SometimesCacheStatus],
            StatusCodes.Status503ServiceUnavailable => [HeaderNames.Vary, HeaderNames.RetryAfter, AnswerFields.SometimesCacheStatus],
            _ => [HeaderNames.Vary, AnswerFields.SometimesCacheStatus],
        };
        return new OpenApiResponse
        {
            Description = ReasonPhrases.GetReasonPhrase(status),
            Headers = AnswerFields.Refer(document, [HeaderNames.CacheControl, .. fields]),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = Problem(), Example = Example(status, detail) },
            },
        };
    }

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "title", "status", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "By member of the body, what is wrong with it." },
            ["current_etag"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The tag that If-Match was compared with." },
            ["trace_id"] = new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };

    private static JsonObject Example(int status, string detail) => new()
    {
        ["title"] = ReasonPhrases.GetReasonPhrase(status),
        ["status"] = status,
        ["detail"] = detail,
        ["trace_id"] = "6bdd574084bf8c72152350b652469656",
    };
}
