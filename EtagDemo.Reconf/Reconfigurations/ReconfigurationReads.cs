using EtagDemo.Etags.Generating;
using EtagDemo.Reconf.Database;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>What can be asked about reconfigurations. Each answer comes from one statement, and so from one moment.</summary>
internal static class ReconfigurationReads
{
    public const string Project = "project_id";
    public const string Zone = "zone_id";

    /// <summary>Oldest first.</summary>
    public static async Task<Ok<List<ReconfigurationView>>> List([FromQuery(Name = Project)] Guid projectId, ReconfDbContext db, CancellationToken cancellationToken)
    {
        var reconfigurations = await db.Reconfigurations
            .AsNoTracking()
            .Where(reconfiguration => reconfiguration.ProjectId == projectId)
            .OrderBy(reconfiguration => reconfiguration.CreatedAt).ThenBy(reconfiguration => reconfiguration.ReconfigurationId)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(reconfigurations.ConvertAll(ReconfigurationView.Of));
    }

    /// <summary>Plans can be long, and their versions are a fraction of them.</summary>
    public static async Task<IReadOnlyList<ElementVersion>?> VersionsOfProject(HttpContext context, CancellationToken cancellationToken)
    {
        if (!HexId.TryParse(context.Request.Query[Project], out var projectId))
        {
            return null;
        }

        var db = context.RequestServices.GetRequiredService<ReconfDbContext>();
        return await db.Reconfigurations
            .Where(reconfiguration => reconfiguration.ProjectId == projectId)
            .OrderBy(reconfiguration => reconfiguration.ReconfigurationId)
            .Select(reconfiguration => new ElementVersion(reconfiguration.ReconfigurationId, reconfiguration.UpdatedAt))
            .ToListAsync(cancellationToken);
    }

    public static async Task<Results<Ok<ReconfigurationView>, ProblemHttpResult>> Get(
        Guid id, [FromQuery(Name = Project)] Guid projectId, ReconfDbContext db, CancellationToken cancellationToken) =>
        await db.Reconfigurations
            .AsNoTracking()
            .SingleOrDefaultAsync(reconfiguration => reconfiguration.ProjectId == projectId && reconfiguration.ReconfigurationId == id, cancellationToken) is { } reconfiguration
            ? TypedResults.Ok(ReconfigurationView.Of(reconfiguration))
            : NoSuchReconfiguration(id);

    public static ProblemHttpResult NoSuchReconfiguration(Guid id) => Problems.NotFound($"The project has no reconfiguration {HexId.Format(id)}.");
}
