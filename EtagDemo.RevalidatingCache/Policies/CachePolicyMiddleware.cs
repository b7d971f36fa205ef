using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>
/// Gives answers of origins that know no ETags a tag, and answers 304 for it:
/// 1. routes without a policy pass; writes pass, and invalidate their tags when they succeeded;
/// 2. the steps decide about key, tags and whether to look at all;
/// 3. the versions of the tags are read before anything else, so that a write in between can be noticed;
/// 4. a client whose tag is the one that is kept gets a 304;
/// 5. otherwise the origin answers; its answer gets a tag, which is kept under the versions of step 3.
/// </summary>
internal sealed class CachePolicyMiddleware(
    RequestDelegate next, IOptions<CachePoliciesOptions> policies, ValidatorRecords records, TagVersions versions, CacheStatusField cacheStatus, RevalidatingCacheOptions options, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is not null && EndpointPolicies.InvalidateCachePolicy(endpoint) is { } invalidates && !MethodSafety.IsSafe(context.Request.Method))
        {
            await WriteAsync(context, policies.Value.InvalidatePolicies[invalidates]);
        }
        else if (endpoint is not null && EndpointPolicies.CachePolicy(endpoint) is { } name && MethodSafety.IsSafe(context.Request.Method))
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
        var cancellation = context.RequestAborted;
        var request = new CachePolicyContext(context, policy);
        foreach (var template in policy.TagTemplates)
        {
            request.Tags.Add(TagTemplate.Fill(template, context.Request.RouteValues));
        }

        var steps = Steps(policy);
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
            && IsNotModified(context, tag))
        {
            request.ETag = tag;
            request.Extra = record.Extra;
            await ServeNotModifiedAsync(request, record, steps);
            return;
        }

        await ServeResponseAsync(request, key, current, steps);
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

    private async Task ServeResponseAsync(CachePolicyContext request, string key, string[]? current, IReadOnlyList<ICachePolicyStep> steps)
    {
        var context = request.HttpContext;
        var client = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var held = new HeldBodyStream(client.Stream, options.MaxBodyBytes);
        var holding = new StreamResponseBodyFeature(held, client);
        context.Features.Set<IHttpResponseBodyFeature>(holding);
        try
        {
            await AskAsync(context);
            await holding.CompleteAsync();
        }
        finally
        {
            context.Features.Set(client);
        }

        var response = context.Response;
        if (!held.IsWhole || response.HasStarted)
        {
            return;
        }

        response.Headers.Append(CacheStatus.FieldName, cacheStatus.Policy(isHit: false));
        if (request.Policy.StatusCodes.Contains(response.StatusCode))
        {
            await TagAsync(request, key, current, held.Held, steps);
            if (request.ETag is { } tag && IsNotModified(context, tag))
            {
                BecomeNotModified(response);
                return;
            }
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await client.Stream.WriteAsync(held.Held, context.RequestAborted);
        }
    }

    // Always for the whole representation: the tag comes from its content, also for HEAD, and no origin can judge conditions on a tag that it does not know.
    private async Task AskAsync(HttpContext context)
    {
        var request = context.Request;
        var (method, ifNoneMatch, ifModifiedSince) = (request.Method, request.Headers.IfNoneMatch, request.Headers.IfModifiedSince);
        request.Method = HttpMethods.IsHead(method) ? HttpMethods.Get : method;
        if (ifNoneMatch.Count > 0)
        {
            (request.Headers.IfNoneMatch, request.Headers.IfModifiedSince) = (StringValues.Empty, StringValues.Empty);
        }

        try
        {
            await next(context);
        }
        finally
        {
            (request.Method, request.Headers.IfNoneMatch, request.Headers.IfModifiedSince) = (method, ifNoneMatch, ifModifiedSince);
        }
    }

    private async Task TagAsync(CachePolicyContext request, string key, string[]? current, ReadOnlyMemory<byte> body, IReadOnlyList<ICachePolicyStep> steps)
    {
        var context = request.HttpContext;
        var headers = context.Response.Headers;
        request.ETag = headers.ETag.Count == 1 && EntityTag.TryParse(headers.ETag[0], out var own) ? own : request.Policy.ETag(context, body);
        foreach (var step in steps)
        {
            await step.ServeResponseAsync(request, context.RequestAborted);
        }

        headers.ETag = request.ETag?.ToString();
        headers.CacheControl = request.Policy.CacheControl is { } control ? control : headers.CacheControl;
        var vary = VaryField.Parse(headers.Vary);
        if (!request.AllowStorage || current is null || request.ETag is not { } tag || vary.IsAny)
        {
            return;
        }

        var kept = headers.Where(field => NotModifiedFields.Required.Contains(field.Key, StringComparer.OrdinalIgnoreCase) && field.Key is not ("ETag" or "Date"))
            .Select(field => new[] { field.Key, field.Value.ToString() }).ToArray();
        var record = new ValidatorRecord(tag.ToString(), [], kept, [.. request.Tags], current, new(request.Extra));
        await records.KeepAsync(context, key, [.. vary.Names], record, request.Expire, context.RequestAborted);
    }

    private bool IsNotModified(HttpContext context, EntityTag tag) =>
        PreconditionEvaluator.Evaluate(context.Request.Method, Preconditions.Parse(context.Request.Headers, clock.GetUtcNow()), SelectedRepresentation.Tagged(tag)) == PreconditionOutcome.NotModified;

    private static void BecomeNotModified(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        foreach (var name in response.Headers.Keys.Where(name => !NotModifiedFields.Keeps(name)).ToArray())
        {
            response.Headers[name] = StringValues.Empty;
        }
    }

    private IReadOnlyList<ICachePolicyStep> Steps(CachePolicy policy) =>
        policy.WithoutDefaults ? policy.Steps : [DefaultPolicyStep.Instance, .. policies.Value.DefaultSteps, .. policy.Steps];
}
