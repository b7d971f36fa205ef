namespace EtagDemo.Etags.Stores;

/// <summary>An entry and where it is kept.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Entry">The entry.</param>
public sealed record KeptEntry(EntryKey Key, StoredEntry Entry);
