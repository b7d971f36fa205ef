using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Tests.Etags;

/// <summary>A real store whose steps fail when told to.</summary>
internal sealed class BrokenStore(IValidatorStore inner) : IValidatorStore
{
    public bool FailsCheck { get; set; }

    public bool FailsMark { get; set; }

    public bool FailsFinish { get; set; }

    /// <summary>Runs after a mark was put, before COMMIT.</summary>
    public Func<Task> AfterMark { get; set; } = () => Task.CompletedTask;

    public ValueTask<StoreLook> CheckAsync(EntryKey key, IReadOnlyList<Tag> tags, string build, CancellationToken cancellationToken) =>
        FailsCheck ? throw new TimeoutException() : inner.CheckAsync(key, tags, build, cancellationToken);

    public ValueTask RecordAsync(EntryKey key, StoredEntry entry, CancellationToken cancellationToken) =>
        FailsCheck ? throw new TimeoutException() : inner.RecordAsync(key, entry, cancellationToken);

    public async ValueTask MarkAsync(IReadOnlyCollection<Tag> tags, WriterMark mark, CancellationToken cancellationToken)
    {
        if (FailsMark)
        {
            throw new TimeoutException();
        }

        await inner.MarkAsync(tags, mark, cancellationToken);
        await AfterMark();
    }

    public ValueTask FinishAsync(IReadOnlyCollection<Tag> tags, Guid writer, CancellationToken cancellationToken) =>
        FailsFinish ? throw new TimeoutException() : inner.FinishAsync(tags, writer, cancellationToken);

    public ValueTask<bool> ResolveAsync(Tag tag, Guid writer, CancellationToken cancellationToken) => inner.ResolveAsync(tag, writer, cancellationToken);
}
