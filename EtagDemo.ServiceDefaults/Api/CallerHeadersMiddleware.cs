using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>
/// Gives the caller's fields their one spelling before anything looks at them: a tag or a key made from <c>Ada@example.com</c> would otherwise be
/// another one than that of <c>ada@example.com</c>. Malformed fields answer 400.
/// </summary>
public sealed class CallerHeadersMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.TryGetValue(CallerHeaders.User, out var user))
        {
            if (user.Count != 1 || !EmailRule.TryNormalize(user[0], out var email))
            {
                return Problems.BadRequest($"The header field {CallerHeaders.User} names no caller. {EmailRule.Description}").ExecuteAsync(context);
            }

            headers[CallerHeaders.User] = email;
        }

        return headers.TryGetValue(CallerHeaders.Role, out var role) && !IsRole(role)
            ? Problems.BadRequest($"The header field {CallerHeaders.Role} holds no role. {CallerRole.Description}").ExecuteAsync(context)
            : next(context);
    }

    private static bool IsRole(StringValues role) => role.Count == 1 && CallerRole.IsValid(role[0]);
}
