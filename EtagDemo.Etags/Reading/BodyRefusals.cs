using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Etags.Reading;

/// <summary>Problem documents for bodies that cannot key a result.</summary>
internal static class BodyRefusals
{
    public static ProblemHttpResult MalformedDigest() => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "Content-Digest cannot be read.",
        detail: "Content-Digest is a dictionary of byte sequences, such as sha-256=:…:, with 32 bytes for sha-256 and 64 for sha-512 (RFC 9530). Correct it, or leave it out.");

    public static ProblemHttpResult WrongDigest() => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "Content-Digest does not match the body.",
        detail: "The digest must be computed over the exact bytes that are sent. Compute it again, and send the request again.");

    public static ProblemHttpResult TooLong(int longest) => TypedResults.Problem(
        statusCode: StatusCodes.Status413PayloadTooLarge,
        title: "The body is too long.",
        detail: $"At most {longest.ToString(CultureInfo.InvariantCulture)} bytes are taken. Split the request.");
}
