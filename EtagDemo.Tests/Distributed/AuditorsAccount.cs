using System.Net;
using EtagDemo.Tests.Distributed.Telemetry;

namespace EtagDemo.Tests.Distributed;

/// <summary>What came of the auditors' rounds while the tests ran, by the services' own metrics: each has found stored validators that hold, and none that is stale.</summary>
public static class AuditorsAccount
{
    private static readonly string[] Services = ["projects", "commissioning", "reconf"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task AssertAsync(RunningSystem system)
    {
        await StoreSomethingAsync(system);
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        var metrics = await system.Telemetry.WaitForMetricsAsync(
            metrics => Services.All(service => Fresh(metrics, service) > 0),
            metrics => string.Join("; ", Services.Select(service => $"the auditor of {service} has found {Fresh(metrics, service)} validators that hold")),
            limit.Token);
        Assert.All(Services, service => Assert.Equal((service, 0), (service, metrics.Total(service, "etags.stale_detected"))));
    }

    // The tests chosen for a run may have read nothing, or cleared everything.
    private static async Task StoreSomethingAsync(RunningSystem system)
    {
        var site = await Site.CreateAsync(system);
        var node = await site.AddNodeAsync();
        foreach (var path in new[] { site.AreaPath, site.NodePath(node), "/scenarios" })
        {
            Assert.Equal(HttpStatusCode.OK, (await site.Owner.GetAsync(path)).Status);
        }
    }

    private static double Fresh(MetricsSnapshot metrics, string service) => metrics.Metrics
        .Where(metric => metric.Service == service && metric.Name == "etags.audited")
        .SelectMany(metric => metric.Points)
        .Where(point => point.Attributes["etags.cause"] == "interval" && point.Attributes["etags.verdict"] == "fresh")
        .Sum(point => point.Value);
}
