namespace EtagDemo.Etags.Stores.Memory;

/// <summary>Everything one epoch knows. A new epoch is a new state, swapped in as one reference.</summary>
internal sealed record MemoryState(string Epoch, EntryTable Entries, TagTable Tags);
