using EtagDemo.Bff.Callers;

namespace EtagDemo.Bff.Routing;

/// <summary>The two groups that every public route of the API belongs to.</summary>
/// <param name="Callers">Whoever names itself.</param>
/// <param name="Project">Collaborators of the project <c>{project_id}</c>.</param>
internal sealed record PublicRoutes(RouteGroupBuilder Callers, RouteGroupBuilder Project)
{
    public static PublicRoutes Of(WebApplication app)
    {
        var callers = app.MapGroup("").WithMetadata(new NeedsCaller());
        return new PublicRoutes(callers, callers.MapGroup("/projects/{project_id:hexid}").WithMetadata(new NeedsRole()));
    }

    /// <summary>The same groups, listed under a heading in the description of the API.</summary>
    public PublicRoutes Tagged(string heading) => new(Callers.MapGroup("").WithTags(heading), Project.MapGroup("").WithTags(heading));
}
