using EtagDemo.Projects.Areas;
using EtagDemo.Projects.Collaborators;
using EtagDemo.Projects.Projects;
using EtagDemo.Projects.Zones;

namespace EtagDemo.Projects.Database;

/// <summary>What can be read: rows whose deletion has not begun, below parents whose deletion has not begun. Each is one statement, so no answer is torn.</summary>
public static class LiveRows
{
    public static IQueryable<Project> LiveProject(this ProjectsDbContext db, Guid projectId) =>
        db.Projects.Where(project => project.ProjectId == projectId && project.DeletingAt == null);

    public static IQueryable<Collaborator> CollaboratorsOf(this ProjectsDbContext db, Guid projectId) =>
        db.Collaborators.Where(collaborator => collaborator.ProjectId == projectId).OrderBy(collaborator => collaborator.Email);

    public static IQueryable<Area> LiveAreas(this ProjectsDbContext db, Guid projectId) =>
        from project in db.LiveProject(projectId)
        join area in db.Areas on project.ProjectId equals area.ProjectId
        where area.DeletingAt == null
        select area;

    public static IQueryable<Area> LiveArea(this ProjectsDbContext db, Guid projectId, Guid areaId) =>
        db.LiveAreas(projectId).Where(area => area.AreaId == areaId);

    public static IQueryable<Zone> LiveZones(this ProjectsDbContext db, Guid projectId) =>
        from area in db.LiveAreas(projectId)
        join zone in db.Zones on new { area.ProjectId, area.AreaId } equals new { zone.ProjectId, zone.AreaId }
        where zone.DeletingAt == null
        select zone;

    public static IQueryable<Zone> LiveZone(this ProjectsDbContext db, Guid projectId, Guid areaId, Guid zoneId) =>
        db.LiveZones(projectId).Where(zone => zone.AreaId == areaId && zone.ZoneId == zoneId);
}
