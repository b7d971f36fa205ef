using EtagDemo.Etags;
using EtagDemo.Projects.Areas;
using EtagDemo.Projects.Collaborators;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Projects.Projects;

public static class ProjectRoutes
{
    public static void MapProjects(this IEndpointRouteBuilder api)
    {
        api.MapGet("/projects", ProjectReads.List).RequireUser().WithEtag(etag => etag.Tag(ProjectTags.ListOf).Vary(CallerHeaders.User));
        api.MapPost("/projects", ProjectWrites.Create).RequireUser();

        var project = api.MapGroup("/projects/{projectId:hexid}");
        project.MapGet("", ProjectReads.Get).WithEtag(etag => etag
            .Tag(ProjectTags.Project).Tag(CollaboratorTags.Set).Tag(AreaTags.Set)
            .Version(ProjectReads.VersionAsync)
            .Vary(CallerHeaders.Role));
        project.MapPatch("", ProjectWrites.Rename).RequireEditor();
        project.MapDelete("", ProjectDeletion.Delete).RequireOwner();
    }
}
