using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Model;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Which policies an endpoint names: in code, or in the metadata of a YARP route under <c>CachePolicy</c> and <c>InvalidateCachePolicy</c>.</summary>
internal static class EndpointPolicies
{
    public static string? CachePolicy(Endpoint endpoint) => endpoint.Metadata.GetMetadata<CachePolicyMetadata>()?.Name ?? OfRoute(endpoint, "CachePolicy");

    public static string? InvalidateCachePolicy(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<InvalidateCachePolicyMetadata>()?.Name ?? OfRoute(endpoint, "InvalidateCachePolicy");

    private static string? OfRoute(Endpoint endpoint, string name) =>
        endpoint.Metadata.GetMetadata<RouteModel>()?.Config.Metadata?.GetValueOrDefault(name);
}
