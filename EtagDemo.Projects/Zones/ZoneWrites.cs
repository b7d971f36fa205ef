using EtagDemo.Etags.Writing;
using EtagDemo.Projects.Areas;
using EtagDemo.Projects.Database;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Zones;

public static class ZoneWrites
{
    public static Task<IResult> Create(
        Guid projectId,
        Guid areaId,
        Body<NewZone> body,
        ProjectsDbContext db,
        ConditionalWrite write,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var zoneId = Guid.CreateVersion7(clock.GetUtcNow());
        return write.RunAsync(
            db,
            async (_, ct) =>
            {
                if (await db.LockLiveProjectAsync(projectId, ct) is null || !await db.LiveArea(projectId, areaId).AnyAsync(ct))
                {
                    return AreaProblems.NotFound(projectId, areaId);
                }

                if (await NoRoomAsync(projectId, areaId, db, ct) is { } full)
                {
                    return full;
                }

                db.Zones.Add(new Zone { ProjectId = projectId, AreaId = areaId, ZoneId = zoneId, Name = body.Value.CleanName, Scenario = body.Value.CleanScenario });
                await db.SaveChangesAsync(ct);
                return SeeZone(projectId, areaId, zoneId);
            },
            cancellationToken);
    }

    public static Task<IResult> Change(
        Guid projectId,
        Guid areaId,
        Guid zoneId,
        Body<ZoneChange> body,
        ProjectsDbContext db,
        ConditionalWrite write,
        CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (attempt, ct) =>
            {
                if (await db.LockLiveProjectAsync(projectId, ct) is null || await db.LiveZone(projectId, areaId, zoneId).SingleOrDefaultAsync(ct) is not { } zone)
                {
                    return ZoneProblems.NotFound(projectId, areaId, zoneId);
                }

                if (await attempt.PreconditionAsync(() => ZoneDocument.Of(zone)) is { } refused)
                {
                    return refused;
                }

                body.Value.ApplyTo(zone);
                await db.SaveChangesAsync(ct);
                return SeeZone(projectId, areaId, zoneId);
            },
            cancellationToken);

    private static async Task<IResult?> NoRoomAsync(Guid projectId, Guid areaId, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        var zones = db.Zones.Where(zone => zone.ProjectId == projectId);
        return await zones.CountAsync(zone => zone.AreaId == areaId, cancellationToken) >= ZoneLimits.PerArea ? ZoneProblems.TooManyInArea()
            : await zones.CountAsync(cancellationToken) >= ZoneLimits.PerProject ? ZoneProblems.TooManyInProject()
            : null;
    }

    private static SeeOther SeeZone(Guid projectId, Guid areaId, Guid zoneId) =>
        new($"/projects/{HexId.Format(projectId)}/areas/{HexId.Format(areaId)}/zones/{HexId.Format(zoneId)}");
}
