using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Composites;

/// <summary>Passes a part's own answer on: why the composite cannot be had. Its validators stay behind, since they are not the composite's.</summary>
internal sealed class PartAnswer(HttpResponseMessage part) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (part)
        {
            var response = httpContext.Response;
            response.StatusCode = (int)part.StatusCode;
            foreach (var field in ReceivedHead.Of(part).Fields)
            {
                if (!IsValidator(field))
                {
                    response.Headers[field.Name] = StringValues.Concat(response.Headers[field.Name], field.Value);
                }
            }

            if (!HttpMethods.IsHead(httpContext.Request.Method))
            {
                await part.Content.CopyToAsync(response.Body, httpContext.RequestAborted);
            }
        }
    }

    private static bool IsValidator(ResponseField field) =>
        field.Name.Equals("ETag", StringComparison.OrdinalIgnoreCase) || field.Name.Equals("Last-Modified", StringComparison.OrdinalIgnoreCase);
}
