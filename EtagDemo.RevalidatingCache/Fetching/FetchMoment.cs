namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>When a request was sent to the origin: by the wall clock, for its age, and by the clock of invalidations.</summary>
internal readonly record struct FetchMoment(DateTimeOffset RequestTime, long Invalidations);
