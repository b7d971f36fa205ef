using Microsoft.AspNetCore.Http.Features;

namespace EtagDemo.Bff.Forwarding;

/// <summary>Runs before everything that looks at header fields, so that nothing behind it can be influenced by one that no client may send.</summary>
internal sealed class RequestFieldFilter(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        RequestFields.Strip(context.Request.Headers);
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
        {
            // A digest of content that is not there says nothing, and must not select anything.
            context.Request.Headers.Remove("Content-Digest");
        }

        return next(context);
    }
}
