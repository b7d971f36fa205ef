namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>The origin's own response, on its way through; its body may be gathered for the store while it streams.</summary>
internal sealed record LiveAnswer(HttpResponseMessage Response, Verdict Verdict) : CacheAnswer(Verdict);
