using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>What requests must have in common to share a fetch: the resource, and the request fields known to select a variant of it.</summary>
internal readonly record struct FlightKey(ResourceKey Resource, SelectingFields Selecting);
