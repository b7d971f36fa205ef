using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Paths;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;

namespace EtagDemo.Bff.Deletion;

/// <summary>
/// Deletes across services, which do not know each other: 1. projects hides the thing and all below it, which is also where If-Match is decided;
/// 2. the others remove what hangs on it; 3. projects removes it. A failure on the way leaves it hidden, and repeating the request finishes the work.
/// </summary>
internal sealed class CascadingDeletion(UpstreamClient upstream, FollowedWrites writes)
{
    // Enough to keep both services busy, few enough to leave room for others.
    private const int AtOnce = 8;

    /// <summary>Deletes what <paramref name="target"/> is at the projects service. What hangs on it elsewhere is asked for once it is hidden: from then on nothing is added.</summary>
    public async Task<IResult> RunAsync(HttpContext context, WriteTarget target, Func<Task<(IReadOnlyList<DeletionStep>? Steps, IResult? Failure)>> findDependents)
    {
        var hidden = await writes.SendAsync(context, target with { OwnersTags = OwnersTags.Translate }, content: null, _ => Task.FromResult(Results.NoContent()));
        if (hidden is not RelayedAnswer { Status: System.Net.HttpStatusCode.NoContent })
        {
            return hidden;
        }

        var (steps, failure) = await findDependents();
        return failure ?? await FirstFailureAsync(context, steps!) ?? await RelayAsync(context, new DeletionStep(target.Service, $"{RawPath.Of(context)}?complete=true"));
    }

    private async Task<IResult?> FirstFailureAsync(HttpContext context, IReadOnlyList<DeletionStep> steps)
    {
        foreach (var some in steps.Chunk(AtOnce))
        {
            var answers = await Task.WhenAll(some.Select(step => RelayAsync(context, step)));
            if (answers.FirstOrDefault(answer => !answer.IsSuccess) is { } failed)
            {
                return failed;
            }
        }

        return null;
    }

    private async Task<RelayedAnswer> RelayAsync(HttpContext context, DeletionStep step) =>
        new(await upstream.DeleteAsync(step.Service, step.PathAndQuery, Caller.Of(context), context.RequestAborted));
}
