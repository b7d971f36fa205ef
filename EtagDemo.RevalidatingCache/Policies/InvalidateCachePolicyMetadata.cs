namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Names the policy for writes of an endpoint.</summary>
internal sealed record InvalidateCachePolicyMetadata(string Name);
