using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores.Memory;

internal sealed class EntrySlot(StoredEntry entry, long now)
{
    private const int Overhead = 256;
    private long _lastUsed = now;

    public StoredEntry Entry => entry;

    public long LastUsed => Volatile.Read(ref _lastUsed);

    /// <summary>Roughly what the entry takes: its texts, and a fixed part for objects and references.</summary>
    public long Bytes { get; } = Overhead + (sizeof(char) * (entry.Etag.Length
        + entry.Fields.Sum(field => field.Name.Length + field.Value.Length)
        + entry.Vector.Nonces.Sum(seen => seen.Tag.Text.Length)
        + entry.DerivedTags.Sum(Length)
        + entry.Origin.Path.Length + entry.Origin.Query.Length
        + entry.Origin.Fields.Sum(field => field.Name.Length + field.Value.Length)));

    public void Touch(long now) => Volatile.Write(ref _lastUsed, now);

    private static int Length(Tag tag) => tag.Text.Length;
}
