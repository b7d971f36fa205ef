namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>Which part of a representation a stored body is.</summary>
/// <param name="First">The position of its first byte.</param>
/// <param name="CompleteLength">The length of the whole.</param>
internal sealed record StoredPart(long First, long CompleteLength);
