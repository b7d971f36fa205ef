using EtagDemo.Etags.Reading;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Etags.Validating;

/// <summary>Takes groups of questions over HTTP, from the gateway only.</summary>
internal static class GroupEndpoint
{
    private const int MaxBytes = 1 << 20;

    public static async Task AnswerAsync(HttpContext http)
    {
        if (http.Request.ContentType != GroupValidation.MediaType)
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        using var group = await KeyedBody.ReadAsync(http.Request, MaxBytes, http.RequestAborted);
        if (group is null)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var answer = await http.RequestServices.GetRequiredService<GroupCheck>().AnswerAsync(group.GetBuffer().AsMemory(0, (int)group.Length));
        if (answer is null)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = answer.Length;
        await http.Response.BodyWriter.WriteAsync(answer, http.RequestAborted);
    }
}
