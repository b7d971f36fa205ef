using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Coding;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Composites;

/// <summary>The answer for a composite.</summary>
internal sealed class CompositeAnswer(int status, ComposedForm form, string? vary, string contentType, string cacheStatus) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = form.Tag?.ToString();
        response.Headers.Append(CacheStatus.FieldName, cacheStatus);
        if (vary is not null)
        {
            response.Headers.Vary = StringValues.Concat(response.Headers.Vary, vary);
        }

        if (form.VariesByCoding && !CodedFields.VariesByCoding(response.Headers.Vary))
        {
            response.Headers.Vary = StringValues.Concat(response.Headers.Vary, "Accept-Encoding");
        }

        if (form.Body is not { } body)
        {
            return;
        }

        response.ContentType = contentType;
        response.Headers.ContentEncoding = form.Coding?.Name();
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await body.CopyToAsync(response.Body, 0, body.Length, httpContext.RequestAborted);
        }
    }
}
