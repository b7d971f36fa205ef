namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>What the engine answers, before an attachment turns it into a message.</summary>
internal abstract record CacheAnswer(Verdict Verdict);
