using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>A client's condition (RFC 9110 13) against the tag that a policy gave.</summary>
internal static class PolicyCondition
{
    public static PreconditionOutcome Evaluate(HttpContext context, EntityTag tag, DateTimeOffset now) =>
        PreconditionEvaluator.Evaluate(context.Request.Method, Preconditions.Parse(context.Request.Headers, now), SelectedRepresentation.Tagged(tag));
}
