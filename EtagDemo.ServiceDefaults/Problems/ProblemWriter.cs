using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EtagDemo.ServiceDefaults.Problems;

/// <summary>Writes problem documents, whatever the request's Accept says: the framework's own writer leaves an error empty when JSON is not asked for.</summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    // By reflection: an error's extensions may hold anything, and errors are not where speed is looked for.
    // Quotes as \", so that a tag can be copied from current_etag; nothing reads this media type as HTML.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };


    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        var status = problem.Status ??= http.Response.StatusCode;
        problem.Type ??= ProblemType.Of(status);
        problem.Title ??= ReasonPhrases.GetReasonPhrase(status);
        problem.Detail ??= ProblemDetail.For(status, http);
        problem.Extensions.TryAdd("trace_id", Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier);
        return new ValueTask(http.Response.WriteAsJsonAsync(problem, Json, "application/problem+json", http.RequestAborted));
    }
}
