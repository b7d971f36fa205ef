using EtagDemo.Projects.Database;
using EtagDemo.Projects.Zones;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Areas;

/// <summary>An area with its zones, by name, then id.</summary>
public sealed record AreaDocument(Guid AreaId, string Name, IReadOnlyList<ZoneDocument> Zones)
{
    /// <summary>One statement.</summary>
    public static Task<AreaDocument?> FindAsync(ProjectsDbContext db, Guid projectId, Guid areaId, CancellationToken cancellationToken)
    {
        var zones = ZoneDocument.ListOf(db, projectId, areaId);
        return db.LiveArea(projectId, areaId).Select(area => new AreaDocument(area.AreaId, area.Name, zones.ToList())).SingleOrDefaultAsync(cancellationToken);
    }
}
