using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>A stored response whose validator went to the origin: the very response, and its place in the store.</summary>
internal sealed record Candidate(StoreEntry Entry, StoredResponse Response);
