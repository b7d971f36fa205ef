using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Telemetry;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Administration;

/// <summary>
/// Gathers what a process says about its validators. Nothing is gathered unless somebody asks; however many ask, the store and the database hear of it at most
/// once an interval, and the store is counted less often still.
/// </summary>
/// <param name="store">Asked for its epoch.</param>
/// <param name="inventory">Counted.</param>
/// <param name="facts">Says whether the database answers.</param>
/// <param name="barrier">Of the store's epoch.</param>
/// <param name="metrics">Totals.</param>
/// <param name="choice">The store's kind.</param>
/// <param name="options">The service's name.</param>
/// <param name="time">The clock.</param>
internal sealed class StatsReader(
    IValidatorStore store,
    IValidatorStoreInventory inventory,
    ITransactionFacts facts,
    EpochBarrier barrier,
    EtagsMetrics metrics,
    StoreChoice choice,
    IOptions<EtagsOptions> options,
    TimeProvider time)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
    private static readonly EntryKey Nothing = new("etags:stats", 0);
    private readonly string _instance = Guid.NewGuid().ToString("N")[..8];
    private readonly Answered<Probe> _probe = new(TimeSpan.FromMilliseconds(900), time);
    private readonly Answered<StoreCensus> _census = new(TimeSpan.FromSeconds(3), time);

    public async Task<EtagsStats> ReadAsync()
    {
        var probe = await _probe.GetAsync(ProbeAsync);
        var census = probe.Epoch is null ? new StoreCensus(0, 0, 0) : await _census.GetAsync(CountAsync);
        var totals = metrics.Totals;
        return new EtagsStats(
            options.Value.Service,
            _instance,
            metrics.StartedAt,
            choice.Redis is null ? "memory" : "redis",
            probe.Epoch is not null,
            probe.DatabaseUp,
            probe.Epoch,
            probe.Epoch is { } epoch && barrier.IsDown(epoch),
            census.Entries,
            census.Tags,
            census.Marked,
            totals.Hits,
            totals.Misses,
            totals.Bypassed,
            totals.NotModified,
            totals.QueriesAvoided,
            totals.StaleDetected);
    }

    private async Task<Probe> ProbeAsync()
    {
        var epoch = OrNullAsync(async token => (await store.CheckAsync(Nothing, [], "", token)).Now.Epoch);
        var database = OrNullAsync(async token => $"{(await facts.SnapshotAsync(token)).Xmin}");
        return new Probe(await epoch, await database is not null);
    }

    private async Task<StoreCensus> CountAsync()
    {
        StoreCensus? census = null;
        await OrNullAsync(async token =>
        {
            census = await inventory.CountAsync(token);
            return "";
        });
        return census ?? new StoreCensus(0, 0, 0);
    }

    private async Task<string?> OrNullAsync(Func<CancellationToken, Task<string>> question)
    {
        try
        {
            return await Bounded.RunAsync(question, Wait, time);
        }
#pragma warning disable CA1031 // However it is away, it is away: that is the answer.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private sealed record Probe(string? Epoch, bool DatabaseUp);
}
