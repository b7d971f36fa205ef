using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>A store as one participant uses it: each command is one step of its own.</summary>
/// <param name="inner">The real store.</param>
/// <param name="who">Whose commands these are.</param>
internal sealed class SteppedStore(IValidatorStore inner, Participant who) : IValidatorStore
{
    /// <summary>Hears of each look at the moment it happened.</summary>
    public Action<StoreLook> Looked { get; init; } = _ => { };

    /// <summary>Hears of each mark at the moment it was put.</summary>
    public Action<WriterMark> Marked { get; init; } = _ => { };

    public async ValueTask<StoreLook> CheckAsync(EntryKey key, IReadOnlyList<Tag> tags, string build, CancellationToken cancellationToken)
    {
        await who.StepAsync("check");
        var look = await inner.CheckAsync(key, tags, build, cancellationToken);
        Looked(look);
        await who.SurviveAsync();
        return look;
    }

    public async ValueTask RecordAsync(EntryKey key, StoredEntry entry, CancellationToken cancellationToken)
    {
        await who.StepAsync("record");
        await inner.RecordAsync(key, entry, cancellationToken);
        await who.SurviveAsync();
    }

    public async ValueTask MarkAsync(IReadOnlyCollection<Tag> tags, WriterMark mark, CancellationToken cancellationToken)
    {
        await who.StepAsync("mark");
        await inner.MarkAsync(tags, mark, cancellationToken);
        Marked(mark);
        await who.SurviveAsync();
    }

    public async ValueTask FinishAsync(IReadOnlyCollection<Tag> tags, Guid writer, CancellationToken cancellationToken)
    {
        await who.StepAsync("finish");
        await inner.FinishAsync(tags, writer, cancellationToken);
        await who.SurviveAsync();
    }

    public async ValueTask<bool> ResolveAsync(Tag tag, Guid writer, CancellationToken cancellationToken)
    {
        await who.StepAsync("resolve");
        var stood = await inner.ResolveAsync(tag, writer, cancellationToken);
        await who.SurviveAsync();
        return stood;
    }
}
