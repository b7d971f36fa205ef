using System.Collections.Immutable;
using EtagDemo.Etags.Tags;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Stores.Memory;

/// <summary>Keeps validators in this process. Coherent within this process only, which the advisory lock guards.</summary>
/// <param name="options">The budget.</param>
/// <param name="time">Tells what was used least recently.</param>
public sealed class MemoryValidatorStore(IOptions<EtagsOptions> options, TimeProvider time) : IValidatorStore, IValidatorStoreInventory
{
    private const int TagsPerEntry = 4;
    private MemoryState _state = NewState(options.Value, time);

    private MemoryState State => Volatile.Read(ref _state);

    /// <inheritdoc/>
    public ValueTask<StoreLook> CheckAsync(EntryKey key, IReadOnlyList<Tag> tags, string build, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var state = State;
        var entry = state.Entries.Find(key);
        var nonces = ImmutableArray.CreateBuilder<TagNonce>(tags.Count + (entry?.DerivedTags.Length ?? 0));
        var marks = ImmutableArray<StandingMark>.Empty;
        foreach (var tag in tags)
        {
            marks = Look(state, tag, nonces, marks);
        }

        foreach (var tag in entry?.DerivedTags ?? [])
        {
            marks = Look(state, tag, nonces, marks);
        }

        return ValueTask.FromResult(new StoreLook(entry, new TagVector(state.Epoch, build, nonces.DrainToImmutable()), marks));
    }

    /// <inheritdoc/>
    public ValueTask RecordAsync(EntryKey key, StoredEntry entry, CancellationToken cancellationToken)
    {
        var state = State;
        state.Entries.Put(key, entry);
        if (state.Tags.Count > options.Value.StoreEntries * TagsPerEntry)
        {
            state.Tags.EvictTo(options.Value.StoreEntries * TagsPerEntry * 9 / 10);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask MarkAsync(IReadOnlyCollection<Tag> tags, WriterMark mark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var state = State;
        foreach (var tag in tags)
        {
            state.Tags.Change(tag, record => record.With(mark));
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask FinishAsync(IReadOnlyCollection<Tag> tags, Guid writer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var state = State;
        foreach (var tag in tags)
        {
            state.Tags.Change(tag, record => record.Without(writer) with { Nonce = state.Tags.NextNonce() });
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<bool> ResolveAsync(Tag tag, Guid writer, CancellationToken cancellationToken)
    {
        var state = State;
        return ValueTask.FromResult(state.Tags.Change(
            tag,
            record => record.IsMarkedBy(writer) ? record.Without(writer) with { Nonce = state.Tags.NextNonce() } : null));
    }

    /// <summary>Forgets everything under a new epoch: after a time in which another process may have written without this one hearing of it.</summary>
    public void Renew() => Volatile.Write(ref _state, NewState(options.Value, time));

    /// <inheritdoc/>
    public IAsyncEnumerable<KeptEntry> EntriesAsync(CancellationToken cancellationToken) => State.Entries.All().ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<TagStatus> TagsAsync(CancellationToken cancellationToken) => State.Tags.All().ToAsyncEnumerable();

    /// <inheritdoc/>
    public ValueTask<long> ClearAsync(CancellationToken cancellationToken) => ValueTask.FromResult(State.Entries.Clear());

    /// <inheritdoc/>
    public ValueTask ClearAsync(Tag tag, CancellationToken cancellationToken) => FinishAsync([tag], Guid.Empty, cancellationToken);

    /// <inheritdoc/>
    public ValueTask RenewAsync(CancellationToken cancellationToken)
    {
        Renew();
        return ValueTask.CompletedTask;
    }

    private static MemoryState NewState(EtagsOptions options, TimeProvider time) =>
        new($"memory:{Guid.NewGuid():N}", new EntryTable(time, options.StoreEntries, options.StoreBytes), new TagTable(time));

    private static ImmutableArray<StandingMark> Look(
        MemoryState state, Tag tag, ImmutableArray<TagNonce>.Builder nonces, ImmutableArray<StandingMark> marks)
    {
        var record = state.Tags.Look(tag);
        nonces.Add(new TagNonce(tag, record.Nonce));
        return record.Marks.IsEmpty ? marks : marks.AddRange(record.Marks.Select(mark => new StandingMark(tag, mark)));
    }
}
