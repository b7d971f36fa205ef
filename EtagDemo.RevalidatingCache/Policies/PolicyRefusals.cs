using System.Globalization;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Rules;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Problem documents of conditional requests under a policy, which say how to go on.</summary>
internal static class PolicyRefusals
{
    private const int RetryAfterSeconds = 1;

    /// <summary>412, or 400 when it could not but fail: If-Match names something that is no entity tag.</summary>
    public static IResult PreconditionFailed(in Preconditions preconditions, EntityTag? current) =>
        MalformedTags.OfIfMatch(preconditions) ?? TypedResults.Problem(
            statusCode: StatusCodes.Status412PreconditionFailed,
            title: "The resource is not what the request expects.",
            detail: "A precondition of the request (If-Match, If-None-Match or If-Unmodified-Since) does not hold, so nothing was done. "
                + "GET the resource, look at what has changed, and send the request again with If-Match set to the ETag of that response.",
            extensions: current is null ? null : new Dictionary<string, object?> { ["current_etag"] = current.ToString() });

    public static IResult PreconditionRequired(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Problem(
            statusCode: StatusCodes.Status428PreconditionRequired,
            title: "This resource is only changed conditionally.",
            detail: "GET the resource, and send the request again with the header If-Match set to the ETag of that response, so that nobody's change is overwritten unseen. "
                + "To create it, send If-None-Match: * instead.");
    }

    /// <summary>501: the policy says that preconditions are not judged here, or the origin does not tell what there is.</summary>
    public static IResult NotJudged(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Problem(
            statusCode: StatusCodes.Status501NotImplemented,
            title: "Preconditions of writes are not judged here.",
            detail: $"{context.Request.Method} of this resource cannot be made conditional, and If-Match, If-None-Match or If-Unmodified-Since must not be ignored, so nothing was done. "
                + "Send the request without it to write whatever is there now.");
    }

    /// <summary>503 with Retry-After: the turn did not come, or the origin could not be asked.</summary>
    public static IResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: "This resource cannot be changed right now.",
            detail: "Other writes of it are under way, or what it is like now cannot be found out. Nothing was done. Send the request again after a second.");
    }
}
