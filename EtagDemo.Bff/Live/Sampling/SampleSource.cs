using EtagDemo.Bff.Live.Services;
using EtagDemo.Bff.TryOut;
using EtagDemo.Bff.Upstreams;
using EtagDemo.RevalidatingCache;
using Microsoft.Extensions.Options;

namespace EtagDemo.Bff.Live.Sampling;

/// <summary>Samples the running gateway and asks its services.</summary>
internal sealed class SampleSource(
    GatewayInstance instance,
    GatewayCounters counters,
    AnswerTally tally,
    CachedResponses stored,
    ServiceQuestions questions,
    IOptions<RevalidatingCacheOptions> cache,
    IOptions<LiveOptions> live,
    IHostEnvironment environment,
    TimeProvider time) : ISampleSource
{
    private const int MostRoutes = 12;
    private readonly Dictionary<UpstreamService, ServiceLedger> _ledgers = [];
    private DateTimeOffset _since;

    public void Begin()
    {
        _since = time.GetUtcNow();
        foreach (var service in Enum.GetValues<UpstreamService>())
        {
            _ledgers[service] = new ServiceLedger(_since);
        }

        counters.Begin();
        tally.Begin();
    }

    public void End()
    {
        tally.End();
        counters.End();
    }

    public async Task<Sample> TakeAsync(CancellationToken cancellationToken)
    {
        var services = await Task.WhenAll(_ledgers.Select(pair => AskAsync(pair.Key, pair.Value, cancellationToken)));
        var routes = tally.Routes();
        var outcomes = Enum.GetValues<AnswerOutcome>().Select(outcome => routes.Sum(route => route.Outcomes[(int)outcome]));
        return new Sample(time.GetUtcNow(), _since, live.Value.Bench, TryOutPage.IsThere(environment), Gateway(), [.. outcomes], services, [.. routes.Take(MostRoutes)]);
    }

    private async Task<ServiceView> AskAsync(UpstreamService service, ServiceLedger ledger, CancellationToken cancellationToken)
    {
        var stats = await questions.AskAsync(service, "/_etags/stats", LiveJson.Default.ServiceStats, cancellationToken);
        if (stats is not null)
        {
            ledger.Add(stats, time.GetUtcNow());
        }

        return ledger.View(service.ToString().ToLowerInvariant(), stats is not null, time.GetUtcNow());
    }

    private GatewayView Gateway() => new(
        instance.Id,
        instance.StartedAt,
        counters["requests", "validated"],
        counters["requests", "replaced"],
        counters["requests", "miss"],
        counters["requests", "hit"],
        counters["requests", "bypass"],
        counters["collapsed"],
        counters["requests", "error"],
        counters["bytes_saved"],
        counters["evictions"],
        stored.Count,
        stored.Bytes,
        cache.Value.StoreBytes);
}
