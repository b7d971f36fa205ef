using EtagDemo.Etags.Writing;
using EtagDemo.Reconf.Database;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>Plans, and how far they have come.</summary>
internal static class ReconfigurationWrites
{
    public static Task<IResult> Plan(
        [FromQuery(Name = ReconfigurationReads.Project)] Guid projectId,
        Body<PlanBody> body,
        ReconfDbContext db,
        ConditionalWrite write,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var changes = ReconfigurationPlan.ChangesThatMend(body.Value.Read(), body.Value.ZoneId);
        return write.RunAsync(
            db,
            async (_, token) =>
            {
                db.Reconfigurations.Add(new() { ProjectId = projectId, ReconfigurationId = id, ZoneId = body.Value.ZoneId, Changes = changes, CreatedAt = now });
                await db.SaveChangesAsync(token);
                return new SeeOther(PathOf(projectId, id));
            },
            cancellationToken);
    }

    /// <summary>The states guard themselves: an If-Match would be about the path of the move, which has no representation.</summary>
    public static Task<IResult> Move(
        Guid id,
        [FromQuery(Name = ReconfigurationReads.Project)] Guid projectId,
        Body<StateBody> body,
        ReconfDbContext db,
        ConditionalWrite write,
        CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (_, token) =>
            {
                var reconfiguration = await db.Reconfigurations
                    .FromSql($"SELECT * FROM reconfigurations WHERE project_id = {projectId} AND reconfiguration_id = {id} FOR UPDATE")
                    .SingleOrDefaultAsync(token);
                if (reconfiguration is null)
                {
                    return ReconfigurationReads.NoSuchReconfiguration(id);
                }

                var state = body.Value.State;
                if (!ReconfigurationTransitions.Allow(reconfiguration.State, state))
                {
                    return Problems.Conflict($"The reconfiguration is {Text(reconfiguration.State)}, from where it cannot become {Text(state)}.");
                }

                (reconfiguration.State, reconfiguration.Reason) = (state, state == ReconfigurationState.Failed ? body.Value.Reason : null);
                await db.SaveChangesAsync(token);
                return new SeeOther(PathOf(projectId, id));
            },
            cancellationToken);

    /// <summary>Deletes those of a deleted project, or those that were planned for one deleted zone of it. Safe to repeat.</summary>
    public static Task<IResult> Delete(
        [FromQuery(Name = ReconfigurationReads.Project)] Guid projectId,
        [FromQuery(Name = ReconfigurationReads.Zone)] Guid? zoneId,
        ReconfDbContext db,
        ConditionalWrite write,
        CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (attempt, token) =>
            {
                foreach (var tag in ReconfigurationTags.OfDeleted(projectId))
                {
                    attempt.Invalidate(tag);
                }

                await db.Reconfigurations
                    .Where(reconfiguration => reconfiguration.ProjectId == projectId && (zoneId == null || reconfiguration.ZoneId == zoneId))
                    .ExecuteDeleteAsync(token);
                return TypedResults.NoContent();
            },
            cancellationToken);

    private static string PathOf(Guid projectId, Guid id) => $"/reconfigurations/{HexId.Format(id)}?{ReconfigurationReads.Project}={HexId.Format(projectId)}";

    private static string Text(ReconfigurationState state) => state.ToString().ToLowerInvariant();
}
