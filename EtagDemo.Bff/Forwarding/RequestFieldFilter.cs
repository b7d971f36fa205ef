namespace EtagDemo.Bff.Forwarding;

/// <summary>Runs before everything that looks at header fields, so that nothing behind it can be influenced by one that no client may send.</summary>
internal sealed class RequestFieldFilter(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        RequestFields.Strip(context.Request.Headers);
        return next(context);
    }
}
