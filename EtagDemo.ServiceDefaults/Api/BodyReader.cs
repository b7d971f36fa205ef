using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Reads a JSON body to a good value or to the problem document that says what is wrong with it.</summary>
public static class BodyReader
{
    public static async Task<(T? Value, ProblemHttpResult? Problem)> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            return (null, Problems.UnsupportedMediaType("Send the body as JSON: Content-Type: application/json."));
        }

        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            var value = await context.Request.ReadFromJsonAsync<T>(options, context.RequestAborted);
            return value is null ? (null, Problems.BadRequest("The body is JSON null. Send an object or a list, as this resource wants it.")) : Checked(value);
        }
        catch (JsonException e)
        {
            return (null, Problems.BadRequest($"The body is not the JSON that this resource takes: see {e.Path ?? "$"}, line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."));
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

    private static (T? Value, ProblemHttpResult? Problem) Checked<T>(T value)
        where T : class
    {
        var errors = BodyErrors.Of(value).Take(BodyErrors.MaxReported).ToList();
        return errors.Count == 0 ? (value, null) : (null, Problems.Unprocessable(errors));
    }
}
