using Microsoft.Extensions.Primitives;

namespace EtagDemo.Bff.Forwarding;

/// <summary>Errors that carry no rule of their own are not to be kept: what is refused now may be granted a moment later, to this caller or to another.</summary>
internal sealed class NoStoreForErrors(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => Apply((HttpResponse)state), context.Response);
        return next(context);
    }

    private static Task Apply(HttpResponse response)
    {
        if (response.StatusCode >= StatusCodes.Status400BadRequest && StringValues.IsNullOrEmpty(response.Headers.CacheControl))
        {
            response.Headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
