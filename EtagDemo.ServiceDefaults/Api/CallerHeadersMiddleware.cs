using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>
/// Reads what the gateway says about the caller, before anything else looks at the request: 1. the email gets its one spelling, since a tag or a key made from
/// <c>Ada@example.com</c> would be another one than that of <c>ada@example.com</c>; 2. the role has to be a role; 3. the endpoint has to allow the caller.
/// </summary>
public sealed class CallerHeadersMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        (User(context) ?? Role(context)) is { } refused ? refused.ExecuteAsync(context) : next(context);

    private static ProblemHttpResult? User(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (!headers.TryGetValue(CallerHeaders.User, out var user))
        {
            return context.GetEndpoint()?.Metadata.GetMetadata<RequiredUser>() is null ? null : Missing(CallerHeaders.User, "the caller's email");
        }

        if (user is not [var text] || !EmailRule.TryNormalize(text, out var email))
        {
            return Problems.BadRequest($"The header field {CallerHeaders.User} names no caller. {EmailRule.Description}");
        }

        headers[CallerHeaders.User] = email;
        return null;
    }

    private static ProblemHttpResult? Role(HttpContext context)
    {
        var required = context.GetEndpoint()?.Metadata.GetMetadata<RequiredRole>();
        if (!context.Request.Headers.TryGetValue(CallerHeaders.Role, out var values))
        {
            return required is null ? null : Missing(CallerHeaders.Role, "the caller's role in the project");
        }

        if (values is not [{ } role] || !CallerRole.IsValid(role))
        {
            return Problems.BadRequest($"The header field {CallerHeaders.Role} holds no role. {CallerRole.Description}");
        }

        return required is null || required.Allows(role) ? null : Problems.Forbidden($"{required.Refusal} The caller's role is '{role}'.");
    }

    private static ProblemHttpResult Missing(string field, string value) => Problems.BadRequest($"The header field {field} is missing. The gateway sets it to {value}.");
}
