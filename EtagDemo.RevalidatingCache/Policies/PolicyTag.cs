using EtagDemo.HttpSemantics;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>The tag of a response under a policy: the origin's own if there is one, else the policy's, and the steps have the last word.</summary>
internal static class PolicyTag
{
    public static async ValueTask<EntityTag?> OfAsync(CachePolicyContext request, ReadOnlyMemory<byte> body, IReadOnlyList<ICachePolicyStep> steps)
    {
        var context = request.HttpContext;
        var given = context.Response.Headers.ETag;
        request.ETag = given.Count == 1 && EntityTag.TryParse(given[0], out var own) ? own : request.Policy.ETag(context, body);
        foreach (var step in steps)
        {
            await step.ServeResponseAsync(request, context.RequestAborted);
        }

        return request.ETag;
    }
}
