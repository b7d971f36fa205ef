using System.Buffers;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Telemetry;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Composites;

/// <summary>
/// Answers requests for resources that are made of several upstream resources:
/// 1. fetch the parts, side by side where they do not need one another, each through the cache that validates it;
/// 2. pass on the first part that is not a success;
/// 3. derive the ETag, which changes exactly when the tag of a part (or the build) does;
/// 4. answer 304 to a client whose tag still holds, without composing;
/// 5. take the body that is kept for these tags, or compose it and keep it, within the cache's byte budget.
/// </summary>
public sealed class Composite
{
    private readonly ComposedBodies _bodies;
    private readonly ComposedCodings _codings;
    private readonly CacheStatusField _cacheStatus;
    private readonly TimeProvider _clock;

    internal Composite(ComposedBodies bodies, ComposedCodings codings, CacheStatusField cacheStatus, TimeProvider clock)
    {
        _bodies = bodies;
        _codings = codings;
        _cacheStatus = cacheStatus;
        _clock = clock;
    }

    /// <summary>Fetches the parts and answers a GET or HEAD.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, CompositePlan plan)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var cancellation = context.RequestAborted;
        var parts = await CompositeParts.FetchAsync(plan, cancellation);
        if (parts.Failure is { } failure)
        {
            return new PartAnswer(failure);
        }

        using (parts)
        {
            var tag = CompositeTag.Of(plan, parts.Parts);
            var vary = plan.VaryValue ?? parts.Vary();
            if (tag is { } current)
            {
                var conditions = _codings.Conditions(context.Request, _clock.GetUtcNow());
                var outcome = PreconditionEvaluator.Evaluate(context.Request.Method, conditions, SelectedRepresentation.Tagged(current));
                if (outcome == PreconditionOutcome.PreconditionFailed && MalformedTags.OfIfMatch(conditions) is { } malformed)
                {
                    return malformed;
                }

                if (outcome != PreconditionOutcome.Proceed)
                {
                    var status = outcome == PreconditionOutcome.NotModified ? StatusCodes.Status304NotModified : StatusCodes.Status412PreconditionFailed;
                    return new CompositeAnswer(status, _codings.Confirm(context.Request, plan, current), vary, plan.ContentType, _cacheStatus.Composed(isKept: true));
                }

                if (_bodies.Find(plan, current) is { } kept)
                {
                    return new CompositeAnswer(StatusCodes.Status200OK, _codings.Represent(context.Request, plan, kept, tag), vary, plan.ContentType, _cacheStatus.Composed(isKept: true));
                }
            }

            var body = new ArrayBufferWriter<byte>(4096);
            await plan.Composer!(parts.Parts, body, cancellation);
            var composed = _bodies.Keep(plan, tag, body.WrittenSpan);
            return new CompositeAnswer(StatusCodes.Status200OK, _codings.Represent(context.Request, plan, composed, tag), vary, plan.ContentType, _cacheStatus.Composed(isKept: false));
        }
    }

    /// <summary>The tag that <see cref="AnswerAsync"/> would answer with; null if a part fails or has no tag.</summary>
    public static async Task<EntityTag?> TagAsync(CompositePlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var parts = await CompositeParts.FetchAsync(plan, cancellationToken);
        return parts.Failure is null ? CompositeTag.Of(plan, parts.Parts) : null;
    }
}
