using EtagDemo.ServiceDefaults.Api;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Bff.Callers;

/// <summary>Establishes who asks, for endpoints that need to know.</summary>
internal sealed class CallerMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsCaller>() is null)
        {
            return next(context);
        }

        var user = context.Request.Headers[CallerHeaders.User];
        if (user.Count != 1 || !EmailRule.TryNormalize(user.ToString(), out var email))
        {
            // RFC 9110 15.5.2: a 401 names at least one challenge.
            context.Response.Headers.WWWAuthenticate = $"{CallerHeaders.User} realm=\"EtagDemo\"";
            return Problems.Unauthorized($"{Fault(user)} {EmailRule.Description}").ExecuteAsync(context);
        }

        context.Features.Set(new Caller(email));
        return next(context);
    }

    private static string Fault(StringValues user) => user.Count switch
    {
        0 => $"The request header {CallerHeaders.User} is missing: it says who asks.",
        1 => $"The request header {CallerHeaders.User} is malformed.",
        _ => $"The request header {CallerHeaders.User} was sent more than once: send it once.",
    };
}
