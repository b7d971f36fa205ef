using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Paths;

/// <summary>Refuses paths that the router here and the router of a service could read differently.</summary>
internal sealed class PathGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) => RawPath.IsUnambiguous(RawPath.Of(context))
        ? next(context)
        : Problems.NotFound("No resource has a path with empty or dot segments, encoded slashes or control characters.").ExecuteAsync(context);
}
