using EtagDemo.Projects.Areas;
using EtagDemo.Projects.Collaborators;
using EtagDemo.Projects.Database;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Projects;

/// <summary>A project with who works on it, by email, and its areas, by name, then id.</summary>
public sealed record ProjectDocument(Guid ProjectId, string Name, IReadOnlyList<CollaboratorDocument> Collaborators, IReadOnlyList<AreaName> Areas)
{
    /// <summary>Three statements: call it within a snapshot, or while the project is locked.</summary>
    public static async Task<ProjectDocument?> FindAsync(ProjectsDbContext db, Guid projectId, CancellationToken cancellationToken)
    {
        var project = await db.LiveProject(projectId).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return project is null
            ? null
            : new(
                project.ProjectId,
                project.Name,
                await CollaboratorDocument.ListOf(db, projectId).ToListAsync(cancellationToken),
                await AreaName.ListOf(db, projectId).ToListAsync(cancellationToken));
    }
}
