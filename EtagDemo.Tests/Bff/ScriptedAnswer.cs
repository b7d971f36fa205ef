using System.IO.Hashing;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.Bff;

/// <summary>What a scripted service answers.</summary>
internal sealed record ScriptedAnswer(int Status, string? Body = null)
{
    public string? Location { get; init; }

    public string? ETag { get; init; }

    public string? Vary { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>Breaks the connection instead of answering.</summary>
    public bool Breaks { get; init; }

    public static ScriptedAnswer Representation(string json, string vary = "x-role") => new(StatusCodes.Status200OK, json) { ETag = TagOf(json), Vary = vary };

    public static ScriptedAnswer Problem(int status, string detail) =>
        new(status, $$"""{"title":"scripted","status":{{status}},"detail":"{{detail}}"}""") { ContentType = "application/problem+json" };

    /// <summary>The tag under which a representation is scripted.</summary>
    public static string TagOf(string json) => $"\"{Convert.ToHexStringLower(XxHash64.Hash(Encoding.UTF8.GetBytes(json)))}\"";

    public async Task WriteAsync(HttpContext context)
    {
        if (Breaks)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = Status;
        response.Headers.Location = Location;
        if (ETag is not null)
        {
            response.Headers.ETag = ETag;
            response.Headers.CacheControl = "no-cache";
            response.Headers.Vary = Vary;
            if (context.Request.Headers.IfNoneMatch.ToString().Contains(ETag, StringComparison.Ordinal) && !HttpMethods.IsPost(context.Request.Method))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        if (Body is not null)
        {
            response.ContentType = ContentType;
            await response.WriteAsync(Body);
        }
    }
}
