using EtagDemo.Etags;
using EtagDemo.Projects.Areas;
using EtagDemo.Projects.Projects;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Projects.Zones;

public static class ZoneRoutes
{
    public static void MapZones(this IEndpointRouteBuilder api)
    {
        // An area that disappears takes its zones out of the list, so the set of areas is part of what the list depends on.
        api.MapGet("/projects/{projectId:hexid}/zones", ZoneReads.ListOfProject)
            .WithEtag(etag => etag.Tag(ProjectTags.Project).Tag(AreaTags.Set).Tag(ZoneTags.ProjectSet).Vary(CallerHeaders.Role));

        var zones = api.MapGroup("/projects/{projectId:hexid}/areas/{areaId:hexid}/zones");
        zones.MapGet("", ZoneReads.ListOfArea).WithEtag(etag => etag.Tag(ProjectTags.Project).Tag(AreaTags.Area).Tag(ZoneTags.AreaSet).Vary(CallerHeaders.Role));
        zones.MapPost("", ZoneWrites.Create).RequireEditor();

        var zone = zones.MapGroup("/{zoneId:hexid}");
        zone.MapGet("", ZoneReads.Get).WithEtag(etag => etag.Tag(ProjectTags.Project).Tag(AreaTags.Area).Tag(ZoneTags.Zone).Vary(CallerHeaders.Role));
        zone.MapPatch("", ZoneWrites.Change).RequireEditor();
        zone.MapDelete("", ZoneDeletion.Delete).RequireEditor();
    }
}
