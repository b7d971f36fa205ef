using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Projects.Zones;

public static class ZoneProblems
{
    public static ProblemHttpResult NotFound(Guid projectId, Guid areaId, Guid zoneId) =>
        Problems.NotFound(
            $"There is no zone {HexId.Format(zoneId)} in this area. GET /projects/{HexId.Format(projectId)}/areas/{HexId.Format(areaId)}/zones lists them.");

    public static ProblemHttpResult TooManyInArea() =>
        Problems.Conflict($"The area has {ZoneLimits.PerArea} zones, which is the limit. Delete some first, or use another area.");

    public static ProblemHttpResult TooManyInProject() =>
        Problems.Conflict($"The project has {ZoneLimits.PerProject} zones, which is the limit. Delete some first, or use another project.");
}
