using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Routing;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;
using EtagDemo.RevalidatingCache.Composites;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Projects;

/// <summary>Projects and their collaborators: the projects service's own resources.</summary>
internal static class ProjectRoutes
{
    public static void MapProjects(this PublicRoutes routes)
    {
        routes.Callers.MapReads("/projects", Forward).WithSummary("The caller's projects, by name.").Produces<ProjectName[]>();
        routes.Callers.MapPost("/projects", Create).WithSummary("Creates a project; the caller becomes its owner.").Takes<NameBody>().Produces<ProjectName>(StatusCodes.Status201Created);
        routes.Project.MapReads("", Read).WithSummary("A project with its collaborators and areas.").Produces<ProjectDocument>();
        routes.Project.MapPatch("", Change).WithSummary("Renames a project.").Takes<NameBody>().Produces<ProjectDocument>();
        routes.Project.MapReads("/collaborators", Forward).WithSummary("Who collaborates in a project, by email.").Produces<CollaboratorRole[]>();
        routes.Project.MapPatch("/collaborators", ChangeCollaborators).WithSummary("Adds collaborators or changes their roles.").Takes<CollaboratorRole[]>().Produces<CollaboratorRole[]>();
        routes.Project.MapDelete("/collaborators", ChangeCollaborators).WithSummary("Removes collaborators.").Takes<string[]>().Produces<CollaboratorRole[]>();
    }

    private static Task<IResult> Forward(HttpContext context, PlainRoutes plain) => plain.ForwardAsync(context, UpstreamService.Projects);

    private static Task<IResult> Read(HttpContext context, string project_id, ProjectComposite projects, Composite composite) =>
        composite.AnswerAsync(context, projects.Plan(project_id, Caller.Of(context)));

    private static Task<IResult> Create(HttpContext context, ComposedWrites writes, ProjectComposite projects)
    {
        // Whoever creates a project owns it: the new representation is read in that role.
        var owner = Caller.Of(context) with { Role = CallerRole.Owner };
        return writes.SendAsync(
            context,
            Owners.Projects(context) with { Follower = owner },
            GatewayJson.Default.ProjectName,
            (project, representation) => projects.Plan(project.ProjectId, owner, representation));
    }

    private static Task<IResult> Change(HttpContext context, string project_id, ComposedWrites writes, ProjectComposite projects) =>
        writes.SendAsync(context, Owners.Projects(context), owner => projects.Plan(project_id, Caller.Of(context), owner));

    private static Task<IResult> ChangeCollaborators(HttpContext context, FollowedWrites writes) => writes.SendAsync(context, Owners.Projects(context));
}
