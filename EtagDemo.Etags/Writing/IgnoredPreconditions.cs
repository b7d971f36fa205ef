using EtagDemo.Etags.Policies;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace EtagDemo.Etags.Writing;

/// <summary>
/// Refuses a write that carries a precondition which its endpoint would ignore, though GET of the path hands out an ETag (RFC 9110 section 13.1.1: the method must not be performed).
/// It takes the endpoint's place with all its metadata, so that who may not write at all is still told that.
/// </summary>
/// <param name="routes">Where ETags are handed out.</param>
/// <param name="time">For two-digit years in dates.</param>
internal sealed class IgnoredPreconditions(TaggedRoutes routes, TimeProvider time) : MatcherPolicy, IEndpointSelectorPolicy
{
    /// <summary>After those that choose by host, method and media type.</summary>
    public override int Order => 10_000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => MayWrite(endpoint) && !PreconditionsHonoured.By(endpoint));

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        if (!MethodSafety.IsSafe(httpContext.Request.Method) && Preconditions.Parse(httpContext.Request.Headers, time.GetUtcNow()).ConcernWrites && routes.HasTaggedGet(httpContext))
        {
            for (var i = 0; i < candidates.Count; i++)
            {
                if (candidates.IsValidCandidate(i) && !PreconditionsHonoured.By(candidates[i].Endpoint))
                {
                    candidates.ReplaceEndpoint(i, Refusing(candidates[i].Endpoint), candidates[i].Values);
                }
            }
        }

        return Task.CompletedTask;
    }

    private static bool MayWrite(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Any(method => !MethodSafety.IsSafe(method));

    private static Endpoint Refusing(Endpoint endpoint) => endpoint is RouteEndpoint route
        ? new RouteEndpoint(RefuseAsync, route.RoutePattern, route.Order, route.Metadata, route.DisplayName)
        : new Endpoint(RefuseAsync, endpoint.Metadata, endpoint.DisplayName);

    private static Task RefuseAsync(HttpContext http) => Refusals.PreconditionIgnored(http).ExecuteAsync(http);
}
