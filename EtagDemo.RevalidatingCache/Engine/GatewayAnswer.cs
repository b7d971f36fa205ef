namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>An answer of the cache's own: 504 when only the cache may answer and cannot, or when a response must be validated and the origin is away.</summary>
internal sealed record GatewayAnswer(int Status, Verdict Verdict) : CacheAnswer(Verdict);
