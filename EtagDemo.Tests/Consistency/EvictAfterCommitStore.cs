using System.Collections.Concurrent;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Tests.Consistency;

/// <summary>
/// Coherence as it is usually done, and wrong: no nonces and no marks; a write evicts what carries its tags once it has committed. Recording takes a moment, as it does
/// over a network.
/// </summary>
internal sealed class EvictAfterCommitStore(TimeProvider time) : IValidatorStore
{
    private static readonly TimeSpan Distance = TimeSpan.FromMilliseconds(3);
    private readonly ConcurrentDictionary<EntryKey, StoredEntry> _entries = new();

    public ValueTask<StoreLook> CheckAsync(EntryKey key, IReadOnlyList<Tag> tags, string build, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new StoreLook(_entries.GetValueOrDefault(key), new TagVector("one", build, [.. tags.Select(tag => new TagNonce(tag, 1))]), []));

    public async ValueTask RecordAsync(EntryKey key, StoredEntry entry, CancellationToken cancellationToken)
    {
        await Task.Delay(Distance, time, cancellationToken);
        _entries[key] = entry;
    }

    public ValueTask MarkAsync(IReadOnlyCollection<Tag> tags, WriterMark mark, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask FinishAsync(IReadOnlyCollection<Tag> tags, Guid writer, CancellationToken cancellationToken)
    {
        foreach (var (key, _) in _entries.Where(entry => entry.Value.Vector.Nonces.Any(seen => tags.Contains(seen.Tag))))
        {
            _entries.TryRemove(key, out _);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> ResolveAsync(Tag tag, Guid writer, CancellationToken cancellationToken) => ValueTask.FromResult(false);
}
