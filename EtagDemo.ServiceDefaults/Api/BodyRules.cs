using System.Text;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>What a JSON body must be before anybody looks into it: its type, its charset, its coding and its digest.</summary>
public static class BodyRules
{
    private static readonly byte[] ByteOrderMark = [.. Encoding.UTF8.Preamble];

    /// <summary>415 for a body that is not JSON in UTF-8 as it stands (RFC 8259 section 8.1), or whose coding is not undone here (RFC 9110 section 15.5.16); null for one that can be read.</summary>
    public static ProblemHttpResult? Refusal(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (!IsPlain(request.Headers.ContentEncoding))
        {
            context.Response.Headers.AcceptEncoding = "identity";
            return Problems.UnsupportedMediaType("Send the body as it is, without Content-Encoding: none is undone here.");
        }

        if (!request.HasJsonContentType())
        {
            return Problems.UnsupportedMediaType("Send the body as JSON: Content-Type: application/json.");
        }

        return IsUtf8(request.ContentType) ? null : Problems.UnsupportedMediaType("Send the body in UTF-8, which JSON is written in: Content-Type: application/json, with charset=utf-8 or none.");
    }

    /// <summary>400 for a body whose <c>Content-Digest</c> (RFC 9530) is another one than it says, or cannot be read; null for one that agrees, or has none in an algorithm that is known here.</summary>
    public static ProblemHttpResult? DigestRefusal(StringValues field, ReadOnlySpan<byte> body)
    {
        if (field.Count == 0)
        {
            return null;
        }

        if (!ContentDigest.TryParse(field, out var digest))
        {
            return Problems.BadRequest("Content-Digest cannot be read. It is a dictionary of byte sequences, such as sha-256=:…:. Correct it, or leave it out.");
        }

        return digest.Verify(body) == DigestVerification.Differs
            ? Problems.BadRequest("Content-Digest does not match the body. It is computed over the exact bytes that are sent: compute it again, or leave it out.")
            : null;
    }

    /// <summary>400 for no body where one is needed.</summary>
    public static ProblemHttpResult Empty() => Problems.BadRequest("The body is empty. Send the JSON that this resource takes.");

    /// <summary>The JSON itself: some editors put a byte order mark before it.</summary>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) => body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;

    private static bool IsPlain(StringValues contentEncoding) =>
        contentEncoding.All(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(coding => coding.Equals("identity", StringComparison.OrdinalIgnoreCase)));

    // ASCII is UTF-8 already.
    private static bool IsUtf8(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && HeaderUtilities.RemoveQuotes(type.Charset) is var charset
        && (!charset.HasValue || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase));
}
