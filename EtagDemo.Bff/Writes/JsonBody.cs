using System.Buffers;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace EtagDemo.Bff.Writes;

/// <summary>The body of a request, complete and within its limit.</summary>
internal sealed record JsonBody(ReadOnlyMemory<byte> Bytes, string? ContentType)
{
    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>Reads it, or refuses its media type, charset, coding or digest. No body at all is an empty one: whether that will do is for the route to say. The server ends one that is too long with 413.</summary>
    public static async Task<(JsonBody? Body, IResult? Refusal)> ReadAsync(HttpContext context, int limit)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        var bytes = new ArrayBufferWriter<byte>();
        while (await context.Request.Body.ReadAsync(bytes.GetMemory(4096), context.RequestAborted) is var read and > 0)
        {
            bytes.Advance(read);
        }

        var refusal = bytes.WrittenCount > 0 ? BodyRules.Refusal(context) ?? BodyRules.DigestRefusal(context.Request.Headers["Content-Digest"], bytes.WrittenSpan) : null;
        return refusal is null ? (new JsonBody(bytes.WrittenMemory, context.Request.ContentType), null) : (null, refusal);
    }

    /// <summary>Reads one that may be left out; what is there must be JSON of the type.</summary>
    public static async Task<(T? Value, IResult? Refusal)> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        var (body, refusal) = await ReadAsync(context, BodyLimit.DefaultBytes);
        if (refusal is not null || body!.IsEmpty)
        {
            return (null, refusal);
        }

        try
        {
            return (JsonSerializer.Deserialize(BodyRules.WithoutByteOrderMark(body.Bytes.Span), type), null);
        }
        catch (JsonException fault)
        {
            return (null, Problems.BadRequest($"The body is not the JSON that this resource takes: see {fault.Path ?? "$"}."));
        }
    }

    /// <summary>A body of the gateway's own.</summary>
    public static JsonBody Of<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type), MediaTypeNames.Application.Json);

    /// <summary>The same bytes for a service; null when there are none.</summary>
    public HttpContent? ToContent()
    {
        if (IsEmpty)
        {
            return null;
        }

        var content = new ReadOnlyMemoryContent(Bytes);
        content.Headers.TryAddWithoutValidation(HeaderNames.ContentType, ContentType);
        return content;
    }
}
