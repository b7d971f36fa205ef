using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

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
        context.Response.OnStarting(static state => Apply((HttpResponse)state), context.Response);
        return next(context);
    }

    /// <summary>Whether a request may be for the page or one of its files: for all others no file is looked for.</summary>
    public static bool MayBePage(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path);
        return (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) && (path == "/" || Path.HasExtension(path));
    }

    private static Task Apply(HttpResponse response)
    {
        // Whoever made the answer knows better: another page has a policy of its own, a refusal is not to be kept.
        SetUnlessSet(response, HeaderNames.ContentSecurityPolicy, Policy);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        // A new build must not meet an old script.
        SetUnlessSet(response, HeaderNames.CacheControl, "no-cache");
        return Task.CompletedTask;
    }

    private static void SetUnlessSet(HttpResponse response, string name, string value)
    {
        if (StringValues.IsNullOrEmpty(response.Headers[name]))
        {
            response.Headers[name] = value;
        }
    }
}
