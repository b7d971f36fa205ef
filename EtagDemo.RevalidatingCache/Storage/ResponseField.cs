namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>One line of a stored header section.</summary>
internal readonly record struct ResponseField(string Name, string Value);
