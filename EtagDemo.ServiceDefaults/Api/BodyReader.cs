using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>
/// Reads a JSON body to a good value or to the problem document that says what is wrong with it: 1. all of it, which the server bounds; 2. what it has to be before it is looked into;
/// 3. its JSON; 4. the rules of the value.
/// </summary>
public static class BodyReader
{
    public static async Task<(T? Value, ProblemHttpResult? Problem)> ReadAsync<T>(HttpContext context)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(context);
        // A body that is refused for its type is not waited for; an empty one has none.
        if (context.Request.ContentLength > 0 && BodyRules.Refusal(context) is { } unsupported)
        {
            return (null, unsupported);
        }

        try
        {
            var body = await AllAsync(context);
            return body.Length == 0 ? (null, BodyRules.Empty())
                : (BodyRules.Refusal(context) ?? BodyRules.DigestRefusal(context.Request.Headers["Content-Digest"], body.Span)) is { } refused ? (null, refused)
                : Parse<T>(body.Span, context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Problems.TooLarge("The body is larger than this resource takes. Send less at once."));
        }
        catch (BadHttpRequestException)
        {
            return (null, Problems.BadRequest("The body ended too early, or is not framed as HTTP wants it. Send it again."));
        }
    }

    private static async Task<ReadOnlyMemory<byte>> AllAsync(HttpContext context)
    {
        var bytes = new ArrayBufferWriter<byte>();
        while (await context.Request.Body.ReadAsync(bytes.GetMemory(4096), context.RequestAborted) is var read and > 0)
        {
            bytes.Advance(read);
        }

        return bytes.WrittenMemory;
    }

    private static (T? Value, ProblemHttpResult? Problem) Parse<T>(ReadOnlySpan<byte> body, JsonSerializerOptions options)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(BodyRules.WithoutByteOrderMark(body), options) is { } value
                ? Checked(value)
                : (null, Problems.BadRequest("The body is JSON null. Send an object or a list, as this resource wants it."));
        }
        catch (JsonException e)
        {
            return (null, Problems.BadRequest($"The body is not the JSON that this resource takes: see {e.Path ?? "$"}, line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."));
        }
    }

    private static (T? Value, ProblemHttpResult? Problem) Checked<T>(T value)
        where T : class
    {
        var errors = BodyErrors.Of(value).Take(BodyErrors.MaxReported).ToList();
        return errors.Count == 0 ? (value, null) : (null, Problems.Unprocessable(errors));
    }
}
