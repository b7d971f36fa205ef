using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Asks the origin what a resource is like now, and gives it the tag that GET gives out.</summary>
/// <param name="policies">The policies.</param>
/// <param name="options">The longest content that has a tag.</param>
/// <param name="clock">For two-digit years in dates.</param>
internal sealed class CurrentRepresentation(IOptions<CachePoliciesOptions> policies, RevalidatingCacheOptions options, TimeProvider clock)
{
    /// <summary>What preconditions are evaluated against, and whether the tag is the origin's own; null when the origin tells neither that there is something nor that there is nothing.</summary>
    public async Task<(SelectedRepresentation State, bool HasOwnTag)?> OfAsync(HttpContext write, ReadRoute route, RequestDelegate origin)
    {
        var policy = policies.Value.Policies[route.Policy];
        await using var held = new HeldBodyStream(Stream.Null, options.MaxBodyBytes);
        var read = ShadowRequest.Of(write, route, held);
        await origin(read);
        await read.Response.CompleteAsync();
        var status = read.Response.StatusCode;
        if (status is StatusCodes.Status404NotFound or StatusCodes.Status410Gone)
        {
            return (SelectedRepresentation.None, false);
        }

        if (status is < 200 or >= 300 && !policy.StatusCodes.Contains(status))
        {
            return null;
        }

        DateTimeOffset? modified = HttpDate.TryParse(read.Response.Headers.LastModified, clock.GetUtcNow(), out var date) ? date : null;
        var tagged = new CachePolicyContext(read, policy);
        // A body that is too long has no tag at GET either.
        var tag = policy.StatusCodes.Contains(status) && held.IsWhole ? await PolicyTag.OfAsync(tagged, held.Held, policies.Value.StepsOf(policy)) : null;
        return (new SelectedRepresentation(true, tag, modified), EntityTag.TryParse(read.Response.Headers.ETag, out _));
    }
}
