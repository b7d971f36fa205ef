using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Tests.Etags.Interleavings;

/// <summary>Makes each call of the real store a step of the schedule, and takes out of the protocol what the mutation says.</summary>
internal sealed class SteppedStore(IValidatorStore inner, Mutation mutation, Func<Actor> current) : IValidatorStore
{
    public async ValueTask<StoreLook> CheckAsync(EntryKey key, IReadOnlyList<Tag> tags, string build, CancellationToken cancellationToken)
    {
        await current().BeforeAsync("check");
        return await inner.CheckAsync(key, tags, build, cancellationToken);
    }

    public async ValueTask RecordAsync(EntryKey key, StoredEntry entry, CancellationToken cancellationToken)
    {
        await current().BeforeAsync("record");
        await inner.RecordAsync(key, entry, cancellationToken);
    }

    public async ValueTask MarkAsync(IReadOnlyCollection<Tag> tags, WriterMark mark, CancellationToken cancellationToken)
    {
        await current().BeforeAsync("mark");
        if (mutation != Mutation.NoMark)
        {
            await inner.MarkAsync(tags, mark, cancellationToken);
        }

        if (mutation == Mutation.NoFinish)
        {
            await current().BeforeAsync("unmark");
            await inner.FinishAsync(tags, mark.Writer, cancellationToken);
        }
    }

    public async ValueTask FinishAsync(IReadOnlyCollection<Tag> tags, Guid writer, CancellationToken cancellationToken)
    {
        await current().BeforeAsync("finish");
        if (mutation != Mutation.NoFinish)
        {
            await inner.FinishAsync(tags, writer, cancellationToken);
        }
    }

    public async ValueTask<bool> ResolveAsync(Tag tag, Guid writer, CancellationToken cancellationToken)
    {
        await current().BeforeAsync("resolve");
        return await inner.ResolveAsync(tag, writer, cancellationToken);
    }
}
