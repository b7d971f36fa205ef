using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Who may call an endpoint or a group. Declare it before other filters: the first filter runs first.</summary>
public static class CallerConventions
{
    /// <summary>The endpoint needs to know the caller.</summary>
    public static TBuilder RequireUser<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) => NoUser(context.HttpContext.Request) ?? await next(context));

    /// <summary>Owners and editors: changes of a project's content.</summary>
    public static TBuilder RequireEditor<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => RequireRole(builder, CallerRole.MayEdit, "Only an owner or an editor of the project may do this.");

    /// <summary>Owners only: the project's collaborators and its deletion.</summary>
    public static TBuilder RequireOwner<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => RequireRole(builder, CallerRole.MayOwn, "Only an owner of the project may do this.");

    private static TBuilder RequireRole<TBuilder>(TBuilder builder, Func<string, bool> allowed, string refusal)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) => NoRole(context.HttpContext.Request, allowed, refusal) ?? await next(context));

    private static ProblemHttpResult? NoUser(HttpRequest request) =>
        request.Headers[CallerHeaders.User] is [_] ? null : Problems.BadRequest($"The header field {CallerHeaders.User} is missing. The gateway sets it to the caller's email.");

    private static ProblemHttpResult? NoRole(HttpRequest request, Func<string, bool> allowed, string refusal)
    {
        if (request.Headers[CallerHeaders.Role] is not [{ } role])
        {
            return Problems.BadRequest($"The header field {CallerHeaders.Role} is missing. The gateway sets it to the caller's role in the project.");
        }

        return allowed(role) ? null : Problems.Forbidden($"{refusal} The caller's role is '{role}'.");
    }
}
