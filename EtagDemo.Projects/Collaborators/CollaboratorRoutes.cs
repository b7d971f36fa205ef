using EtagDemo.Etags;
using EtagDemo.Projects.Projects;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Projects.Collaborators;

public static class CollaboratorRoutes
{
    public static void MapCollaborators(this IEndpointRouteBuilder api)
    {
        var collaborators = api.MapGroup("/projects/{projectId:hexid}/collaborators");
        collaborators.MapGet("", CollaboratorReads.List).WithEtag(etag => etag.Tag(ProjectTags.Project).Tag(CollaboratorTags.Set).Vary(CallerHeaders.Role));
        collaborators.MapGet("/{email}", CollaboratorReads.Get).WithEtag(etag => etag.Tag(ProjectTags.Project).Tag(CollaboratorTags.Set).Vary(CallerHeaders.Role));
        collaborators.MapPatch("", CollaboratorWrites.Merge).RequireManager();
        collaborators.MapDelete("", CollaboratorWrites.Remove).RequireManager();
    }
}
