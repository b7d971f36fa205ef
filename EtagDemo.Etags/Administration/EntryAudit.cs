using EtagDemo.Etags.Outside;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Etags.Administration;

/// <summary>Compares what is stored with what would be answered now.</summary>
/// <param name="store">The validators.</param>
/// <param name="renderer">Renders again.</param>
/// <param name="grace">How long the announcement of a change may take.</param>
/// <param name="time">Its clock.</param>
/// <param name="metrics">Counts; <c>stale_detected</c> must stay 0.</param>
/// <param name="logger">Says what was stale.</param>
internal sealed class EntryAudit(
    IValidatorStore store, EntryRenderer renderer, OutsideGrace grace, TimeProvider time, EtagsMetrics metrics, ILogger<EntryAudit> logger)
{
    /// <summary>Judges one entry. It is stale only if it was a hit before and after the rendering, so that no write can have come in between.</summary>
    public async Task<Verdict> JudgeAsync(AuditCause cause, KeptEntry kept, IReadOnlyList<Endpoint> endpoints, CancellationToken cancellationToken)
    {
        var verdict = await VerdictAsync(kept, endpoints, cancellationToken);
        metrics.Audited(cause, verdict);
        if (verdict == Verdict.Stale)
        {
            EtagsLog.StaleDetected(logger, kept.Entry.Origin.Endpoint);
        }

        return verdict;
    }

    /// <summary>The store's look at an entry with the build that this process would ask with.</summary>
    public async Task<StoreLook> LookAsync(KeptEntry kept, IReadOnlyList<Endpoint> endpoints, CancellationToken cancellationToken)
    {
        var build = EntryRenderer.Find(kept.Entry, endpoints)?.Metadata.GetMetadata<EndpointPolicy>()?.Build ?? kept.Entry.Vector.Build;
        var derived = kept.Entry.DerivedTags;
        var tags = kept.Entry.Vector.Nonces.Select(seen => seen.Tag).Where(tag => !derived.Contains(tag)).ToList();
        return await store.CheckAsync(kept.Key, tags, build, cancellationToken);
    }

    private async Task<Verdict> VerdictAsync(KeptEntry kept, IReadOnlyList<Endpoint> endpoints, CancellationToken cancellationToken)
    {
        var before = await LookAsync(kept, endpoints, cancellationToken);
        if (!before.IsHit)
        {
            return Verdict.NoHit;
        }

        if (await renderer.RenderAsync(before.Entry!, endpoints, cancellationToken) is not { } etag)
        {
            return Verdict.Skipped;
        }

        if (etag == before.Entry!.Etag)
        {
            return Verdict.Fresh;
        }

        // The announcement of a change around the service may be on its way; an entry that the service's own writes left stale stays so.
        await Task.Delay(grace.Time, time, cancellationToken);
        var after = await LookAsync(kept, endpoints, cancellationToken);
        return after.Marks.IsEmpty && before.Entry.Vector.StillHolds(after.Now) ? Verdict.Stale : Verdict.NoHit;
    }
}
