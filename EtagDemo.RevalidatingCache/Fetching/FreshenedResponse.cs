using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>A stored response after a 304.</summary>
/// <param name="Response">What answers the request that was validated.</param>
/// <param name="IsStored">Whether it is for others too: the update may have taken that away.</param>
internal readonly record struct FreshenedResponse(StoredResponse Response, bool IsStored);
