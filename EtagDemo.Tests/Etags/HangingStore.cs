using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Tests.Etags;

/// <summary>A store that takes every question and never answers, whatever the token says.</summary>
internal sealed class HangingStore : IValidatorStore
{
    private readonly TaskCompletionSource _never = new();

    public async ValueTask<StoreLook> CheckAsync(EntryKey key, IReadOnlyList<Tag> tags, string build, CancellationToken cancellationToken)
    {
        await _never.Task;
        throw new InvalidOperationException();
    }

    public ValueTask RecordAsync(EntryKey key, StoredEntry entry, CancellationToken cancellationToken) => new(_never.Task);

    public ValueTask MarkAsync(IReadOnlyCollection<Tag> tags, WriterMark mark, CancellationToken cancellationToken) => new(_never.Task);

    public ValueTask FinishAsync(IReadOnlyCollection<Tag> tags, Guid writer, CancellationToken cancellationToken) => new(_never.Task);

    public async ValueTask<bool> ResolveAsync(Tag tag, Guid writer, CancellationToken cancellationToken)
    {
        await _never.Task;
        return false;
    }
}
