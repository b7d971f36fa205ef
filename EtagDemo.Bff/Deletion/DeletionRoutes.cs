using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Routing;
using EtagDemo.Bff.Writes;

namespace EtagDemo.Bff.Deletion;

/// <summary>Deletion of what has parts in several services.</summary>
internal static class DeletionRoutes
{
    public static void MapDeletions(this PublicRoutes routes)
    {
        routes.Project.MapDelete("", DeleteProject).WithMetadata(new ReachesProjectBeingDeleted()).WithSummary("Deletes a project with all that belongs to it. Repeat it if it fails.")
            .Produces(StatusCodes.Status204NoContent);
        routes.Project.MapDelete("/areas/{area_id:hexid}", DeleteArea).WithSummary("Deletes an area with its zones and their nodes. Repeat it if it fails.").Produces(StatusCodes.Status204NoContent);
        routes.Project.MapDelete("/areas/{area_id:hexid}/zones/{zone_id:hexid}", DeleteZone).WithSummary("Deletes a zone with its nodes. Repeat it if it fails.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> DeleteProject(HttpContext context, string project_id, CascadingDeletion deletion) =>
        deletion.RunAsync(context, Owners.Projects(context), () => Known(DeletionStep.OfProject(project_id)));

    private static Task<IResult> DeleteArea(HttpContext context, string project_id, string area_id, CascadingDeletion deletion, AreaRemains remains) =>
        deletion.RunAsync(context, Owners.Projects(context), () => remains.FindAsync(context, project_id, area_id));

    private static Task<IResult> DeleteZone(HttpContext context, string project_id, string zone_id, CascadingDeletion deletion) =>
        deletion.RunAsync(context, Owners.Projects(context), () => Known(DeletionStep.OfZone(project_id, zone_id)));

    private static Task<(IReadOnlyList<DeletionStep>? Steps, IResult? Failure)> Known(DeletionStep[] steps) =>
        Task.FromResult<(IReadOnlyList<DeletionStep>?, IResult?)>((steps, null));
}
