using EtagDemo.Etags.Writing;
using EtagDemo.Projects.Database;
using EtagDemo.Projects.Projects;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Collaborators;

public static class CollaboratorWrites
{
    /// <summary>Merges the given collaborators into the project's.</summary>
    public static async Task<IResult> Merge(Guid projectId, Body<List<CollaboratorInput>> body, ProjectsDbContext db, ConditionalWrite write, CancellationToken cancellationToken)
    {
        var twice = body.Value.GroupBy(input => input.CleanEmail).FirstOrDefault(group => group.Count() > 1);
        return twice is not null
            ? CollaboratorProblems.NamedTwice(twice.Key)
            : await ChangeAsync(projectId, before => CollaboratorMerge.Apply(projectId, before, body.Value), db, write, cancellationToken);
    }

    /// <summary>Removes those with the given emails; who is not there is gone already.</summary>
    public static async Task<IResult> Remove(Guid projectId, Body<List<string?>> body, ProjectsDbContext db, ConditionalWrite write, CancellationToken cancellationToken)
    {
        if (EmailListInput.Errors(body.Value) is { Count: > 0 } errors)
        {
            return Problems.Unprocessable(errors);
        }

        var leaving = body.Value.Select(email => EmailRule.Normalize(email!)).ToHashSet();
        return await ChangeAsync(projectId, before => before.FindAll(collaborator => !leaving.Contains(collaborator.Email)), db, write, cancellationToken);
    }

    private static Task<IResult> ChangeAsync(
        Guid projectId,
        Func<List<Collaborator>, List<Collaborator>> change,
        ProjectsDbContext db,
        ConditionalWrite write,
        CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (attempt, ct) =>
            {
                if (await db.LockLiveProjectAsync(projectId, ct) is null)
                {
                    return ProjectProblems.NotFound(projectId);
                }

                var before = await db.Collaborators.Where(collaborator => collaborator.ProjectId == projectId).OrderBy(collaborator => collaborator.Email).ToListAsync(ct);
                if (await attempt.PreconditionAsync(() => before.ConvertAll(CollaboratorDocument.Of)) is { } refused)
                {
                    return refused;
                }

                var after = change(before);
                if (!after.Exists(collaborator => CallerRole.MayManage(collaborator.Role)))
                {
                    return CollaboratorProblems.NobodyManages();
                }

                if (after.Count > CollaboratorLimits.PerProject)
                {
                    return CollaboratorProblems.TooMany(after.Count);
                }

                db.Collaborators.RemoveRange(before.Except(after));
                db.Collaborators.AddRange(after.Except(before));
                await db.SaveChangesAsync(ct);
                return new SeeOther($"/projects/{HexId.Format(projectId)}/collaborators");
            },
            cancellationToken);
}
