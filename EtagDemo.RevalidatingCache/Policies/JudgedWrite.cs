using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>
/// A write of a resource whose tags a policy hands out. Its origin knows no tags, so the gateway judges:
/// 1. what the policy does not allow, or demands, is said at once;
/// 2. the request's content is read, so that no slow client holds others up;
/// 3. the writes of one resource follow each other, conditional or not;
/// 4. the preconditions are evaluated against what the origin says now (RFC 9110 section 13.2), and those on tags of the gateway's making stay here;
/// 5. the write is carried out.
/// What changes the resource by another way than this process is not held up: between 4 and 5 it may come unseen.
/// </summary>
internal sealed class JudgedWrite(IOptions<CachePoliciesOptions> policies, CurrentRepresentation current, WriteTurns turns, TimeProvider clock)
{
    /// <summary>Refuses the write, or has it carried out.</summary>
    /// <param name="context">The write.</param>
    /// <param name="route">Where its resource is read.</param>
    /// <param name="origin">The rest of the pipeline, to ask what there is.</param>
    /// <param name="carryOut">The write itself.</param>
    public async Task RunAsync(HttpContext context, ReadRoute route, RequestDelegate origin, Func<Task> carryOut)
    {
        var policy = policies.Value.Policies[route.Policy];
        var preconditions = Preconditions.Parse(context.Request.Headers, clock.GetUtcNow());
        if (RefusalByPolicy(context, policy, preconditions) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        if (policy.ConditionalWrites == ConditionalWrites.Refuse)
        {
            await carryOut();
            return;
        }

        await ReadContentAsync(context);
        using var turn = await turns.TakeAsync(route.Resource, context.RequestAborted);
        if (turn is null)
        {
            await PolicyRefusals.Busy(context).ExecuteAsync(context);
        }
        else if (preconditions.ConcernWrites && await JudgeAsync(context, route, origin, preconditions) is { } judged)
        {
            await judged.ExecuteAsync(context);
        }
        else
        {
            // The origin has done its part when it answers; how fast the client reads that is nobody else's business.
            context.Response.OnStarting(() =>
            {
                turn.Dispose();
                return Task.CompletedTask;
            });
            await carryOut();
        }
    }

    private static IResult? RefusalByPolicy(HttpContext context, CachePolicy policy, in Preconditions preconditions) => policy switch
    {
        { RequirePrecondition: true } when !preconditions.IfMatch.IsPresent && !preconditions.IfNoneMatch.IsPresent => PolicyRefusals.PreconditionRequired(context),
        { ConditionalWrites: ConditionalWrites.Refuse } when preconditions.ConcernWrites => PolicyRefusals.NotJudged(context),
        _ => null,
    };

    private async Task<IResult?> JudgeAsync(HttpContext context, ReadRoute route, RequestDelegate origin, Preconditions preconditions)
    {
        if (await current.OfAsync(context, route, origin) is not { } found)
        {
            return PolicyRefusals.Busy(context);
        }

        if (PreconditionEvaluator.Evaluate(context.Request.Method, preconditions, found.State) != PreconditionOutcome.Proceed)
        {
            return PolicyRefusals.PreconditionFailed(preconditions, found.State.ETag);
        }

        if (MalformedTags.OfIfNoneMatch(preconditions) is { } malformed)
        {
            return malformed;
        }

        if (!found.HasOwnTag)
        {
            // The origin would compare them with tags that it never gave. Those with * say the same to everybody, and an origin that knows them decides in one step.
            context.Request.Headers.IfMatch = Wildcard(preconditions.IfMatch, context.Request.Headers.IfMatch);
            context.Request.Headers.IfNoneMatch = Wildcard(preconditions.IfNoneMatch, context.Request.Headers.IfNoneMatch);
        }

        return null;
    }

    private static StringValues Wildcard(in EntityTagCondition condition, StringValues field) => condition.Kind == EntityTagConditionKind.Any ? field : StringValues.Empty;

    private static async Task ReadContentAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false })
        {
            context.Request.EnableBuffering();
            await context.Request.Body.DrainAsync(context.RequestAborted);
            context.Request.Body.Position = 0;
        }
    }
}
