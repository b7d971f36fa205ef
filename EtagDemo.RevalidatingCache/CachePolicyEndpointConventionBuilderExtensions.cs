using EtagDemo.RevalidatingCache.Policies;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Names policies on endpoints.</summary>
public static class CachePolicyEndpointConventionBuilderExtensions
{
    /// <summary>Reads of the endpoint follow this policy.</summary>
    public static TBuilder CachePolicy<TBuilder>(this TBuilder builder, string name)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(new CachePolicyMetadata(name)));
        return builder;
    }

    /// <summary>Successful writes of the endpoint invalidate the tags of this policy.</summary>
    public static TBuilder InvalidateCachePolicy<TBuilder>(this TBuilder builder, string name)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(new InvalidateCachePolicyMetadata(name)));
        return builder;
    }
}
