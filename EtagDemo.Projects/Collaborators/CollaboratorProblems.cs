using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Projects.Collaborators;

public static class CollaboratorProblems
{
    public static ProblemHttpResult NobodyManages() =>
        Problems.Conflict("This would leave the project without anybody who may manage it. Make somebody else an owner or a manager first.");

    public static ProblemHttpResult TooMany(int count) =>
        Problems.Conflict($"The project would have {count} collaborators; at most {CollaboratorLimits.PerProject} are allowed. Remove some first.");

    public static ProblemHttpResult NamedTwice(string email) =>
        Problems.Unprocessable($"The list names {email} more than once. Give each collaborator one role.");
}
