using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace EtagDemo.ServiceDefaults.Telemetry;

/// <summary>
/// Completes a request's span by what is known at its end, as the conventions of OpenTelemetry name it: .NET 10 writes the attributes of the start
/// only, so that every span would have one name and none would tell a 200 from a 304.
/// </summary>
internal sealed class RequestSpan : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(CompleteAsync);
        next(app);
    };

    private static async Task CompleteAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span)
        {
            Complete(span, http);
        }
    }

    private static void Complete(Activity span, HttpContext http)
    {
        var status = http.Response.StatusCode;
        span.SetTag("http.response.status_code", status);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }

        if ((http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route)
        {
            span.SetTag("http.route", route);
            // A route that is a group's own path has a slash at its end, which no request has.
            span.DisplayName = $"{http.Request.Method} /{route.Trim('/')}";
        }
    }
}
