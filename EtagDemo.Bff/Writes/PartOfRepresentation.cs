using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EtagDemo.HttpSemantics;

namespace EtagDemo.Bff.Writes;

/// <summary>
/// Answers a write with some members of the new representation. The ETag is the resource's, as RFC 9110 8.8 has it for writes; without Content-Location
/// nobody takes these members for the whole.
/// </summary>
internal sealed class PartOfRepresentation<T>(T members, JsonTypeInfo<T> type, string? etag, string? cacheStatus, string? createdAt) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var body = JsonSerializer.SerializeToUtf8Bytes(members, type);
        response.StatusCode = createdAt is null ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = etag;
        response.Headers[CacheStatus.FieldName] = cacheStatus;
        response.Headers.Location = createdAt;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
