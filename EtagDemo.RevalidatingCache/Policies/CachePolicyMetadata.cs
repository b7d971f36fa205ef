namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Names the policy for reads of an endpoint.</summary>
internal sealed record CachePolicyMetadata(string Name);
