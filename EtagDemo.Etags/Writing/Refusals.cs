using System.Globalization;
using EtagDemo.Etags.Stores;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Etags.Writing;

/// <summary>Problem documents that say how to go on.</summary>
internal static class Refusals
{
    public static ProblemHttpResult PreconditionFailed(string? current) => TypedResults.Problem(
        statusCode: StatusCodes.Status412PreconditionFailed,
        title: "The resource is not what the request expects.",
        detail: "A precondition of the request (If-Match, If-None-Match or If-Unmodified-Since) does not hold, so nothing was done. "
            + "GET the resource, look at what has changed, and send the request again with If-Match set to the ETag of that answer.",
        extensions: current is null ? null : new Dictionary<string, object?> { ["current_etag"] = current });

    public static ProblemHttpResult PreconditionRequired() => TypedResults.Problem(
        statusCode: StatusCodes.Status428PreconditionRequired,
        title: "This resource is only changed conditionally.",
        detail: "GET the resource, and send the request again with the header If-Match set to the ETag of that answer, "
            + "so that nobody's change is overwritten unseen. To create it, send If-None-Match: * instead.");

    public static ProblemHttpResult Unavailable(StoreUnavailableException reason, TimeSpan retryAfter) => TypedResults.Problem(
        statusCode: StatusCodes.Status503ServiceUnavailable,
        title: "Changes cannot be made right now.",
        detail: reason is CommitUnknownException
            ? $"{reason.Message} GET the resource after {Seconds(retryAfter)} seconds, and send the request again if it was not."
            : $"{reason.Message} Nothing was changed. Send the request again after {Seconds(retryAfter)} seconds.");

    private static string Seconds(TimeSpan time) => ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
