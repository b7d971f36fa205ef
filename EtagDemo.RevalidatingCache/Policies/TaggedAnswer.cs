using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>The origin's answer to a route with a policy: held until it has its tag, recorded, and a 304 still if the client has that tag.</summary>
internal sealed class TaggedAnswer(ValidatorRecords records, CacheStatusField cacheStatus, RevalidatingCacheOptions options, TimeProvider clock)
{
    public async Task ServeAsync(CachePolicyContext request, string key, string[]? current, IReadOnlyList<ICachePolicyStep> steps, RequestDelegate origin)
    {
        var context = request.HttpContext;
        var client = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var held = new HeldBodyStream(client.Stream, options.MaxBodyBytes);
        var holding = new StreamResponseBodyFeature(held, client);
        context.Features.Set<IHttpResponseBodyFeature>(holding);
        try
        {
            await WholeRepresentation.AskAsync(context, origin);
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
            switch (request.ETag is { } tag ? PolicyCondition.Evaluate(context, tag, clock.GetUtcNow()) : PreconditionOutcome.Proceed)
            {
                case PreconditionOutcome.NotModified:
                    BecomeNotModified(response);
                    return;
                case PreconditionOutcome.PreconditionFailed:
                    await RefuseAsync(context, request.ETag);
                    return;
            }
        }

        // Nothing to write is left unwritten: whoever comes after may still explain an empty error.
        if (!held.Held.IsEmpty && !HttpMethods.IsHead(context.Request.Method))
        {
            await client.Stream.WriteAsync(held.Held, context.RequestAborted);
        }
    }

    private async Task TagAsync(CachePolicyContext request, string key, string[]? current, ReadOnlyMemory<byte> body, IReadOnlyList<ICachePolicyStep> steps)
    {
        var context = request.HttpContext;
        var headers = context.Response.Headers;
        headers.ETag = (await PolicyTag.OfAsync(request, body, steps))?.ToString();
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

    private async Task RefuseAsync(HttpContext context, EntityTag? current)
    {
        var (vary, status) = (context.Response.Headers.Vary, context.Response.Headers[CacheStatus.FieldName]);
        context.Response.Clear();
        (context.Response.Headers.Vary, context.Response.Headers[CacheStatus.FieldName]) = (vary, status);
        await PolicyRefusals.PreconditionFailed(Preconditions.Parse(context.Request.Headers, clock.GetUtcNow()), current).ExecuteAsync(context);
    }

    private static void BecomeNotModified(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        foreach (var name in response.Headers.Keys.Where(name => !NotModifiedFields.Keeps(name)).ToArray())
        {
            response.Headers[name] = StringValues.Empty;
        }
    }
}
