using EtagDemo.Projects.Projects;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Database;

/// <summary>Writers of one project take turns: preconditions, limits and "not the last who may manage" are decided on what the writer before them left.</summary>
public static class AggregateLock
{
    /// <summary>The project, locked for this transaction, whatever its state; null when there is none.</summary>
    public static async Task<Project?> LockProjectAsync(this ProjectsDbContext db, Guid projectId, CancellationToken cancellationToken)
    {
        var rows = await db.Projects.FromSql($"SELECT * FROM projects WHERE project_id = {projectId} FOR UPDATE").ToListAsync(cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>The same, but null also for a project whose deletion has begun.</summary>
    public static async Task<Project?> LockLiveProjectAsync(this ProjectsDbContext db, Guid projectId, CancellationToken cancellationToken) =>
        await db.LockProjectAsync(projectId, cancellationToken) is { DeletingAt: null } project ? project : null;
}
