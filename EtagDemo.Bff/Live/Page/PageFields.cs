namespace EtagDemo.Bff.Live.Page;

/// <summary>
/// What every answer says to browsers: nothing is taken for a script that is not sent as one, and a document may load nothing from elsewhere, nor run
/// anything that is written into it. API answers are no documents; a browser that shows one as such gets the same rules.
/// </summary>
internal sealed class PageFields(RequestDelegate next)
{
    private const string Policy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        if (IsPage(context.Request))
        {
            context.Response.OnStarting(static state => Apply((HttpResponse)state), context.Response);
        }

        return next(context);
    }

    private static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && (request.Path == "/" || Path.HasExtension(request.Path));

    private static Task Apply(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        // A new build must not meet an old script.
        response.Headers.CacheControl = "no-cache";
        return Task.CompletedTask;
    }
}
