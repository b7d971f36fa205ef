using EtagDemo.Etags.Writing;
using EtagDemo.Projects.Database;
using EtagDemo.Projects.Projects;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Areas;

public static class AreaWrites
{
    public static Task<IResult> Create(
        Guid projectId,
        Body<AreaInput> body,
        ProjectsDbContext db,
        ConditionalWrite write,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var areaId = Guid.CreateVersion7(clock.GetUtcNow());
        return write.RunAsync(
            db,
            async (_, ct) =>
            {
                if (await db.LockLiveProjectAsync(projectId, ct) is null)
                {
                    return ProjectProblems.NotFound(projectId);
                }

                if (await db.Areas.CountAsync(area => area.ProjectId == projectId, ct) >= AreaLimits.PerProject)
                {
                    return AreaProblems.TooMany();
                }

                db.Areas.Add(new Area { ProjectId = projectId, AreaId = areaId, Name = body.Value.CleanName });
                await db.SaveChangesAsync(ct);
                return SeeArea(projectId, areaId);
            },
            cancellationToken);
    }

    public static Task<IResult> Rename(
        Guid projectId,
        Guid areaId,
        Body<AreaInput> body,
        ProjectsDbContext db,
        ConditionalWrite write,
        CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (attempt, ct) =>
            {
                if (await db.LockLiveProjectAsync(projectId, ct) is null || await db.LiveArea(projectId, areaId).SingleOrDefaultAsync(ct) is not { } area)
                {
                    return AreaProblems.NotFound(projectId, areaId);
                }

                if (await attempt.PreconditionAsync(() => AreaDocument.FindAsync(db, projectId, areaId, ct)) is { } refused)
                {
                    return refused;
                }

                area.Name = body.Value.CleanName;
                await db.SaveChangesAsync(ct);
                return SeeArea(projectId, areaId);
            },
            cancellationToken);

    private static SeeOther SeeArea(Guid projectId, Guid areaId) => new($"/projects/{HexId.Format(projectId)}/areas/{HexId.Format(areaId)}");
}
