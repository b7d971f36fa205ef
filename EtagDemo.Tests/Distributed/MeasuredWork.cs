using EtagDemo.Tests.Distributed.Telemetry;

namespace EtagDemo.Tests.Distributed;

/// <summary>Compares the metrics before and after a piece of work. Nothing else works in the system meanwhile, since its tests run one after the other.</summary>
public sealed class MeasuredWork(OtlpReceiver telemetry)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly string[] Services = ["bff", "projects", "commissioning", "reconf"];

    /// <summary>The metrics, each collected after this call.</summary>
    public Task<MetricsSnapshot> NowAsync() => SinceNowAsync(_ => true, _ => "");

    /// <summary>
    /// Does the work and waits until each instrument has moved by exactly as much as said. <c>name{tag=value}</c> is an instrument's series with that tag.
    /// </summary>
    public async Task MovesAsync(Func<Task> work, params (string Service, string Instrument, double By)[] expected)
    {
        var before = await NowAsync();
        await work();
        await SinceNowAsync(
            after => expected.All(each => Moved(before, after, each.Service, each.Instrument) == each.By),
            after => string.Join("; ", expected.Select(each => $"{each.Service} {each.Instrument} by {Moved(before, after, each.Service, each.Instrument)}, expected {each.By}")));
    }

    private async Task<MetricsSnapshot> SinceNowAsync(Func<MetricsSnapshot, bool> complete, Func<MetricsSnapshot, string> describe)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        var start = (ulong)(TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
        return await telemetry.WaitForMetricsAsync(
            metrics => Services.All(service => IsSince(start, service, metrics)) && complete(metrics),
            metrics => $"{string.Join(", ", Services.Where(service => !IsSince(start, service, metrics)).Select(service => $"{service} has not reported"))} {describe(metrics)}",
            limit.Token);
    }

    private static double Moved(MetricsSnapshot before, MetricsSnapshot after, string service, string instrument)
    {
        var parts = instrument.Split('{', '=', '}');
        var (name, tag, value) = parts.Length == 1 ? (instrument, null, null) : (parts[0], parts[1], parts[2]);
        return after.Total(service, name, tag, value) - before.Total(service, name, tag, value);
    }

    private static bool IsSince(ulong start, string service, MetricsSnapshot metrics)
    {
        var own = metrics.Own.Where(metric => metric.Service == service).ToList();
        return own.Count > 0 && own.TrueForAll(metric => metric.Moment > start);
    }
}
