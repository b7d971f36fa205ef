using EtagDemo.Etags;
using EtagDemo.Projects.Projects;
using EtagDemo.Projects.Zones;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Projects.Areas;

public static class AreaRoutes
{
    public static void MapAreas(this IEndpointRouteBuilder api)
    {
        var areas = api.MapGroup("/projects/{projectId:hexid}/areas");
        areas.MapGet("", AreaReads.List).WithEtag(etag => etag.Tag(ProjectTags.Project).Tag(AreaTags.Set).Vary(CallerHeaders.Role));
        areas.MapPost("", AreaWrites.Create).RequireEditor();

        var area = areas.MapGroup("/{areaId:hexid}");
        area.MapGet("", AreaReads.Get).WithEtag(etag => etag.Tag(ProjectTags.Project).Tag(AreaTags.Area).Tag(ZoneTags.AreaSet).Vary(CallerHeaders.Role));
        area.MapPatch("", AreaWrites.Rename).RequireEditor();
        area.MapDelete("", AreaDeletion.Delete).RequireEditor();
        // Only during a deletion, and only the gateway asks: nothing that would be worth a validator.
        area.MapGet("/deletion", AreaRemains.List);
    }
}
