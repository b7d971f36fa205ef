using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Fronting;
using EtagDemo.RevalidatingCache.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>
/// Gives answers of origins that know no ETags a tag, and answers 304 for it:
/// 1. routes without a policy pass; writes invalidate their tags when they succeeded, and are judged first where reads of their path have a policy;
/// 2. the steps decide about key, tags and whether to look at all;
/// 3. the versions of the tags are read before anything else, so that a write in between can be noticed;
/// 4. a client whose tag is the one that is kept gets a 304;
/// 5. otherwise the origin answers; its answer gets a tag, which is kept under the versions of step 3.
/// </summary>
internal sealed class CachePolicyMiddleware(
    RequestDelegate next,
    IOptions<CachePoliciesOptions> policies,
    ValidatorRecords records,
    TagVersions versions,
    TaggedAnswer answer,
    ReadRoutes routes,
    JudgedWrite judged,
    CacheStatusField cacheStatus,
    TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is not null && !MethodSafety.IsSafe(context.Request.Method))
        {
            var carryOut = EndpointPolicies.InvalidateCachePolicy(endpoint) is { } invalidates
                ? () => WriteAsync(context, policies.Value.InvalidatePolicies[invalidates])
                : (Func<Task>)(() => next(context));
            await (routes.Find(context) is { } route ? judged.RunAsync(context, route, next, carryOut) : carryOut());
        }
        else if (endpoint is not null && EndpointPolicies.CachePolicy(endpoint) is { } name)
        {
            await ReadAsync(context, name, policies.Value.Policies[name]);
        }
        else
        {
            await next(context);
        }
    }

    private async Task WriteAsync(HttpContext context, IReadOnlyList<string> templates)
    {
        var tags = templates.Select(template => TagTemplate.Fill(template, context.Request.RouteValues)).ToArray();
        // Before the answer's head goes out, so that no read that starts after the answer can meet what the write made old. Only a refusal is sure to have changed nothing.
        context.Response.OnStarting(() => context.Response.StatusCode is >= 400 and < 500 ? Task.CompletedTask : versions.InvalidateAsync(tags));
        try
        {
            await next(context);
        }
        finally
        {
            if (context.RequestAborted.IsCancellationRequested)
            {
                // No answer starts any more, and the origin may have carried the write out.
                await versions.InvalidateAsync(tags);
            }
        }
    }

    private async Task ReadAsync(HttpContext context, string name, CachePolicy policy)
    {
        // Whoever answers may leave them behind; so that the key has nothing that the origin does not see, nobody sees them.
        ForwardedFields.RemoveNominated(context.Request.Headers);
        var cancellation = context.RequestAborted;
        var request = new CachePolicyContext(context, policy);
        foreach (var template in policy.TagTemplates)
        {
            request.Tags.Add(TagTemplate.Fill(template, context.Request.RouteValues));
        }

        var steps = policies.Value.StepsOf(policy);
        foreach (var step in steps)
        {
            await step.LookUpAsync(request, cancellation);
        }

        if (!request.AllowLookUp && !request.AllowStorage)
        {
            await next(context);
            return;
        }

        var key = CachePolicyKeys.Of(context, name, policy);
        var current = await versions.ReadAsync(request.Tags, cancellation);
        if (request.AllowLookUp
            && current is not null
            && await records.FindAsync(context, key, request.Tags, current, cancellation) is { } record
            && EntityTag.TryParse(record.ETag, out var tag)
            && PolicyCondition.Evaluate(context, tag, clock.GetUtcNow()) == PreconditionOutcome.NotModified)
        {
            request.ETag = tag;
            request.Extra = record.Extra;
            await ServeNotModifiedAsync(request, record, steps);
            return;
        }

        await answer.ServeAsync(request, key, current, steps, next);
    }

    private async Task ServeNotModifiedAsync(CachePolicyContext request, ValidatorRecord record, IReadOnlyList<ICachePolicyStep> steps)
    {
        var response = request.HttpContext.Response;
        response.StatusCode = StatusCodes.Status304NotModified;
        foreach (var field in record.Fields)
        {
            response.Headers.Append(field[0], field[1]);
        }

        response.Headers.ETag = record.ETag;
        response.Headers.Append(CacheStatus.FieldName, cacheStatus.Policy(isHit: true));
        foreach (var step in steps)
        {
            await step.ServeNotModifiedAsync(request, request.HttpContext.RequestAborted);
        }
    }
}
