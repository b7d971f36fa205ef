using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Routing;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Projects;

/// <summary>Projects and their collaborators: the projects service's own resources.</summary>
internal static class ProjectRoutes
{
    public static void MapProjects(this PublicRoutes routes)
    {
        routes.Callers.MapReads("/projects", Read).WithSummary("The caller's projects, by name.").Produces<ProjectName[]>();
        routes.Callers.MapPost("/projects", Create).WithSummary("Creates a project; the caller becomes its owner.").Takes<NameBody>().Produces<ProjectName>(StatusCodes.Status201Created);
        routes.Project.MapReads("", Read).WithSummary("A project with its collaborators and areas.").Produces<ProjectDocument>();
        routes.Project.MapPatch("", Change).WithSummary("Renames a project.").Takes<NameBody>().Produces<ProjectDocument>();
        routes.Project.MapReads("/collaborators", Read).WithSummary("Who collaborates in a project, by email.").Produces<CollaboratorRole[]>();
        routes.Project.MapPatch("/collaborators", Change).WithSummary("Adds collaborators or changes their roles.").Takes<CollaboratorRole[]>()
            .Produces<CollaboratorRole[]>().ProducesProblem(StatusCodes.Status409Conflict);
        routes.Project.MapDelete("/collaborators", Change).WithSummary("Removes collaborators.").Takes<string[]>()
            .Produces<CollaboratorRole[]>().ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Task<IResult> Read(HttpContext context, PlainRoutes plain) => plain.ForwardAsync(context, UpstreamService.Projects);

    private static Task<IResult> Change(HttpContext context, FollowedWrites writes) => writes.SendAsync(context, Owners.Projects(context));

    private static Task<IResult> Create(HttpContext context, FollowedWrites writes)
    {
        // Whoever creates a project owns it: the new representation is read in that role.
        var target = Owners.Projects(context) with { Follower = Caller.Of(context) with { Role = CallerRole.Owner } };
        return writes.SendAsync(context, target, write => CreatedAsync(write, context.RequestAborted));
    }

    private static async Task<IResult> CreatedAsync(FollowedWrite write, CancellationToken cancellationToken)
    {
        using var representation = write.Representation;
        var name = await UpstreamJson.ReadAsync(representation, GatewayJson.Default.ProjectName, cancellationToken);
        return new PartOfRepresentation<ProjectName>(
            name, GatewayJson.Default.ProjectName, representation.Headers.ETag?.ToString(), ResponseFields.CacheStatusOf(representation), write.Location);
    }
}
