using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>Tells somebody who left the quotes of an entity tag out (RFC 9110 section 8.8.3) so: no ETag could ever equal it.</summary>
internal static class MalformedTags
{
    /// <summary>400 in place of the 412 of an If-Match that names what is no entity tag, and matches nothing else either.</summary>
    public static IResult? OfIfMatch(in Preconditions preconditions) => preconditions.IfMatch.HasMalformed ? Of("If-Match") : null;

    /// <summary>400 for a write whose If-None-Match names what is no entity tag, and so would let everything through. At a read it costs no more than a full response.</summary>
    public static IResult? OfIfNoneMatch(in Preconditions preconditions) => preconditions.IfNoneMatch.HasMalformed ? Of("If-None-Match") : null;

    private static ProblemHttpResult Of(string field) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: $"{field} holds what is no entity tag.",
        detail: $"{field} takes entity tags as ETag shows them, with their quotes: {field}: \"…\", several of them with commas between, or * alone. Nothing was done. Correct it, and send the request again.");
}
