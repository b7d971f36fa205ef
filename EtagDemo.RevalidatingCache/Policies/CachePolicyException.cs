namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>The policies, or the routes that name them, are configured wrongly. The message says what to write instead.</summary>
public sealed class CachePolicyException(string message) : Exception(message);
