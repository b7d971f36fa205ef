using System.Globalization;
using EtagDemo.Etags.Stores;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Etags.Writing;

/// <summary>Problem documents that say how to go on.</summary>
internal static class Refusals
{
    /// <summary>412, or 400 when it could not but fail: If-Match names something that is no entity tag.</summary>
    public static ProblemHttpResult Of(in Preconditions preconditions, string? current) =>
        preconditions.IfMatch.HasMalformed ? MalformedTags("If-Match") : PreconditionFailed(current);

    private static ProblemHttpResult PreconditionFailed(string? current) => TypedResults.Problem(
        statusCode: StatusCodes.Status412PreconditionFailed,
        title: "The resource is not what the request expects.",
        detail: "A precondition of the request (If-Match, If-None-Match or If-Unmodified-Since) does not hold, so nothing was done. "
            + "GET the resource, look at what has changed, and send the request again with If-Match set to the ETag of that answer.",
        extensions: current is null ? null : new Dictionary<string, object?> { ["current_etag"] = current });

    /// <summary>400 for tags without their quotes, which no ETag can equal.</summary>
    public static ProblemHttpResult MalformedTags(string field) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: $"{field} holds what is no entity tag.",
        detail: $"{field} takes entity tags as ETag shows them, with their quotes: {field}: \"…\", several of them with commas between, or * alone. Nothing was done. Correct it, and send the request again.");

    /// <summary>501, which no cache is to keep: the endpoint would have ignored what the request asks for.</summary>
    public static ProblemHttpResult PreconditionIgnored(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Problem(
            statusCode: StatusCodes.Status501NotImplemented,
            title: "This request's precondition would be ignored.",
            detail: $"The request carries If-Match, If-None-Match or If-Unmodified-Since, and {http.Request.Method} does not evaluate it here, so nothing was done. Send the request without it to "
                + "write whatever is there now. The service can evaluate it: by a handler that takes ConditionalWrite and calls attempt.PreconditionAsync, or by .HonoursPreconditions() if it does so itself.");
    }

    public static ProblemHttpResult PreconditionRequired() => TypedResults.Problem(
        statusCode: StatusCodes.Status428PreconditionRequired,
        title: "This resource is only changed conditionally.",
        detail: "GET the resource, and send the request again with the header If-Match set to the ETag of that answer, "
            + "so that nobody's change is overwritten unseen. To create it, send If-None-Match: * instead.");

    /// <summary>503 with Retry-After.</summary>
    public static ProblemHttpResult Unavailable(HttpContext? http, StoreUnavailableException reason, TimeSpan retryAfter)
    {
        http?.Response.Headers.RetryAfter = Seconds(retryAfter);
        return Unavailable(reason, retryAfter);
    }

    private static ProblemHttpResult Unavailable(StoreUnavailableException reason, TimeSpan retryAfter) => TypedResults.Problem(
        statusCode: StatusCodes.Status503ServiceUnavailable,
        title: "Changes cannot be made right now.",
        detail: reason is CommitUnknownException
            ? $"{reason.Message} GET the resource after {Seconds(retryAfter)} seconds, and send the request again if it was not."
            : $"{reason.Message} Nothing was changed. Send the request again after {Seconds(retryAfter)} seconds.");

    private static string Seconds(TimeSpan time) => ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
