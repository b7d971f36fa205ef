using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>Tells somebody who left the quotes of an entity tag out (RFC 9110 section 8.8.3) so: no ETag could ever equal it.</summary>
internal static class MalformedTags
{
    /// <summary>400 if a precondition names what is no entity tag; for a read only If-Match, since an If-None-Match that matches nothing costs no more than a full response.</summary>
    public static IResult? Refusal(in Preconditions preconditions, bool isWrite) =>
        preconditions.IfMatch.HasMalformed ? Of("If-Match")
        : isWrite && preconditions.IfNoneMatch.HasMalformed ? Of("If-None-Match")
        : null;

    private static ProblemHttpResult Of(string field) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: $"{field} holds what is no entity tag.",
        detail: $"{field} takes entity tags as ETag shows them, with their quotes: {field}: \"…\", several of them with commas between, or * alone. Nothing was done. Correct it, and send the request again.");
}
