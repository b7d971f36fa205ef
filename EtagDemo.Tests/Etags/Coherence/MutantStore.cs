using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>The real store with a writer's command taken out.</summary>
internal sealed class MutantStore(IValidatorStore inner, Mutant mutant) : IValidatorStore
{
    public ValueTask<StoreLook> CheckAsync(EntryKey key, IReadOnlyList<Tag> tags, string build, CancellationToken cancellationToken) =>
        inner.CheckAsync(key, tags, build, cancellationToken);

    public ValueTask RecordAsync(EntryKey key, StoredEntry entry, CancellationToken cancellationToken) => inner.RecordAsync(key, entry, cancellationToken);

    public async ValueTask MarkAsync(IReadOnlyCollection<Tag> tags, WriterMark mark, CancellationToken cancellationToken)
    {
        if (mutant == Mutant.FinishBeforeCommit)
        {
            await inner.FinishAsync(tags, mark.Writer, cancellationToken);
        }
        else if (mutant != Mutant.MarkRemoved)
        {
            await inner.MarkAsync(tags, mark, cancellationToken);
        }
    }

    public ValueTask FinishAsync(IReadOnlyCollection<Tag> tags, Guid writer, CancellationToken cancellationToken) =>
        mutant is Mutant.FinishRemoved or Mutant.FinishBeforeCommit ? ValueTask.CompletedTask : inner.FinishAsync(tags, writer, cancellationToken);

    public ValueTask<bool> ResolveAsync(Tag tag, Guid writer, CancellationToken cancellationToken) => inner.ResolveAsync(tag, writer, cancellationToken);
}
