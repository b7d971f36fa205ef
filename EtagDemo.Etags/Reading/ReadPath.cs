using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;
using EtagDemo.Etags.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Reading;

/// <summary>
/// A read's way through the store: <see cref="BeginAsync"/> before any data is read, <see cref="CompleteAsync"/> after the answer is made. Knows no HTTP.
/// </summary>
/// <param name="store">The validators.</param>
/// <param name="barrier">Whether recording is allowed in the store's epoch.</param>
/// <param name="marks">Takes marks past their deadline.</param>
/// <param name="options">Bounds.</param>
/// <param name="time">Their clock.</param>
/// <param name="logger">Says why the store was bypassed.</param>
internal sealed class ReadPath(
    IValidatorStore store, EpochBarrier barrier, IMarkSink marks, IOptions<EtagsOptions> options, TimeProvider time, ILogger<ReadPath> logger)
{
    /// <summary>One look at the store. A miss's data must be read after this has returned.</summary>
    public async ValueTask<ReadStart> BeginAsync(EntryKey key, IReadOnlyList<Tag> tags, string build)
    {
        if (!options.Value.UseStore)
        {
            return ReadStart.Bypass(NoHit.Off);
        }

        StoreLook look;
        try
        {
            var pending = store.CheckAsync(key, tags, build, CancellationToken.None);
            look = pending.IsCompleted ? await pending : await pending.AsTask().WaitAsync(options.Value.StoreReadTimeout, time);
        }
#pragma warning disable CA1031 // A store may fail in any way; a read then does without.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            EtagsLog.StoreBypassed(logger, exception);
            return ReadStart.Bypass(exception is NotAloneException ? NoHit.NotAlone : NoHit.StoreUnavailable);
        }

        if (look.IsHit)
        {
            return ReadStart.Trusted(look.Entry!);
        }

        if (!look.Marks.IsEmpty)
        {
            marks.Offer(look.Marks);
            return ReadStart.Miss(NoHit.Marked, before: null);
        }

        // Asked before the data is read: a snapshot taken after the barrier is down sees every write whose mark may have been lost.
        return ReadStart.Miss(WhyNot(look), await IsBarrierDownAsync(look.Now.Epoch) ? look.Now : null);
    }

    /// <summary>Keeps the answer's validator. Never waited for longer than the bound, and never fails the read.</summary>
    public async ValueTask CompleteAsync(ReadStart start, EntryKey key, StoredEntry entry)
    {
        if (start.Before is null)
        {
            return;
        }

        try
        {
            var vector = entry.DerivedTags.All(start.Before.Covers) ? start.Before : TagVector.Never;
            var pending = store.RecordAsync(key, entry with { Vector = vector }, CancellationToken.None);
            await (pending.IsCompleted ? pending.AsTask() : pending.AsTask().WaitAsync(options.Value.StoreReadTimeout, time));
        }
#pragma warning disable CA1031 // A validator that is not kept is a miss later.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            EtagsLog.StoreBypassed(logger, exception);
        }
    }

    /// <summary>Why an entry may not be trusted.</summary>
    public static NoHit WhyNot(StoreLook look) => look switch
    {
        { Entry: null } => NoHit.Absent,
        { Marks.IsEmpty: false } => NoHit.Marked,
        { Entry.Vector.Epoch.Length: 0 } => NoHit.TagsUnseen,
        _ when look.Entry.Vector.Epoch != look.Now.Epoch => NoHit.Epoch,
        _ when look.Entry.Vector.Build != look.Now.Build => NoHit.Build,
        _ => NoHit.Changed,
    };

    private async ValueTask<bool> IsBarrierDownAsync(string epoch)
    {
        if (barrier.IsDown(epoch))
        {
            return true;
        }

        try
        {
            return await barrier.TryLowerAsync(epoch);
        }
#pragma warning disable CA1031 // The database may be away in any way; then nothing is recorded.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            EtagsLog.BarrierUnknown(logger, exception);
            return false;
        }
    }
}
