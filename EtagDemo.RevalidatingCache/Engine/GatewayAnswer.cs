using System.Text.Json;
using EtagDemo.RevalidatingCache.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>
/// An answer of the cache's own, with a problem document (RFC 9457): 504 when only the cache may answer and cannot, or when a response must be validated and the origin is away; 502 when
/// the origin failed.
/// </summary>
internal sealed record GatewayAnswer(int Status, Verdict Verdict) : CacheAnswer(Verdict)
{
    public const string MediaType = "application/problem+json";

    /// <summary>The request's content is not what its Content-Digest says: nobody can key by it, and nobody should answer it.</summary>
    public static GatewayAnswer WrongDigest { get; } = new(400, new Verdict(Outcome.Error, Reason.WrongDigest));

    /// <summary>The problem document in UTF-8. It holds nothing of the request, of the origin or of an exception.</summary>
    public byte[] Problem() => ProblemFor(Status, Verdict.Reason switch
    {
        Reason.WrongDigest => "The content is not what its Content-Digest says. Send both again.",
        Reason.OnlyIfCached => "Nothing is stored that may be used, and the request asks for nothing else (only-if-cached).",
        Reason.InvalidResponse => "The origin's response breaks the rules of HTTP. Try again later.",
        _ when Status == 504 => "What is stored must be validated, and the origin cannot be reached. Try again later.",
        _ => "The origin cannot be reached, or broke off. Try again later.",
    });

    /// <summary>A problem document for a status.</summary>
    public static byte[] ProblemFor(int status, string detail) => JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, object>
        {
            ["type"] = TypedResults.Problem(statusCode: status).ProblemDetails.Type ?? "about:blank",
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = detail,
        });
}
