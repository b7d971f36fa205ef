using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores.Memory;

/// <summary>
/// The memory store as long as this process holds the lock. Without it a read goes around the store, and a write is refused: the replica that holds the lock
/// would not hear of it.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="alone">The lock.</param>
internal sealed class GuardedMemoryStore(MemoryValidatorStore store, IStoreLock alone) : IValidatorStore, IValidatorStoreInventory
{
    public ValueTask<StoreLook> CheckAsync(EntryKey key, IReadOnlyList<Tag> tags, string build, CancellationToken cancellationToken) =>
        Guarded().CheckAsync(key, tags, build, cancellationToken);

    public ValueTask RecordAsync(EntryKey key, StoredEntry entry, CancellationToken cancellationToken) =>
        Guarded().RecordAsync(key, entry, cancellationToken);

    public ValueTask MarkAsync(IReadOnlyCollection<Tag> tags, WriterMark mark, CancellationToken cancellationToken) =>
        Guarded().MarkAsync(tags, mark, cancellationToken);

    public ValueTask FinishAsync(IReadOnlyCollection<Tag> tags, Guid writer, CancellationToken cancellationToken) =>
        store.FinishAsync(tags, writer, cancellationToken);

    public ValueTask<bool> ResolveAsync(Tag tag, Guid writer, CancellationToken cancellationToken) =>
        store.ResolveAsync(tag, writer, cancellationToken);

    public IAsyncEnumerable<KeptEntry> EntriesAsync(CancellationToken cancellationToken) => store.EntriesAsync(cancellationToken);

    public IAsyncEnumerable<TagStatus> TagsAsync(CancellationToken cancellationToken) => store.TagsAsync(cancellationToken);

    public ValueTask<long> ClearAsync(CancellationToken cancellationToken) => store.ClearAsync(cancellationToken);

    public ValueTask ClearAsync(Tag tag, CancellationToken cancellationToken) => store.ClearAsync(tag, cancellationToken);

    public ValueTask RenewAsync(CancellationToken cancellationToken) => store.RenewAsync(cancellationToken);

    private MemoryValidatorStore Guarded() => alone.IsHeld ? store : throw new NotAloneException();
}
