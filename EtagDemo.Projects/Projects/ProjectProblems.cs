using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Projects.Projects;

public static class ProjectProblems
{
    public static ProblemHttpResult NotFound(Guid projectId) =>
        Problems.NotFound($"There is no project {HexId.Format(projectId)}. GET /projects lists yours.");
}
