namespace EtagDemo.Bff.TryOut;

/// <summary>A page at <c>/try</c> that sends requests as the API's description has them (Swagger UI). In development only; everything on it comes from this process.</summary>
internal static class TryOutPage
{
    private const string Prefix = "try";

    // Swagger UI writes style attributes and carries its icons in its style sheet.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Whether there is the page.</summary>
    public static bool IsThere(IHostEnvironment environment) => environment.IsDevelopment();

    public static void UseTryOut(this WebApplication app)
    {
        if (!IsThere(app.Environment))
        {
            return;
        }

        app.UseWhen(context => context.Request.Path.StartsWithSegments($"/{Prefix}"), page => page.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = ContentPolicy;
            return next(context);
        }));
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = Prefix;
            page.DocumentTitle = "EtagDemo: try it out";
            page.SwaggerEndpoint("/openapi/v1.json", "EtagDemo");
            page.EnableTryItOutByDefault();
            page.DisplayRequestDuration();
            page.EnableDeepLinking();
            // The schemas are in the description; below the operations they are a long way to scroll past.
            page.DefaultModelsExpandDepth(-1);
            page.HeadContent = """<meta name="viewport" content="width=device-width, initial-scale=1">""";
            page.InjectStylesheet("/css/try.css");
        });
    }
}
