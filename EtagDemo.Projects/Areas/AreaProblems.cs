using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Projects.Areas;

public static class AreaProblems
{
    public static ProblemHttpResult NotFound(Guid projectId, Guid areaId) =>
        Problems.NotFound($"There is no area {HexId.Format(areaId)} in project {HexId.Format(projectId)}. GET /projects/{HexId.Format(projectId)}/areas lists them.");

    public static ProblemHttpResult TooMany() =>
        Problems.Conflict($"The project has {AreaLimits.PerProject} areas, which is the limit. Delete some first, or use another project.");
}
