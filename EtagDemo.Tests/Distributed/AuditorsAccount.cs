using System.Net;
using Aspire.Hosting;
using EtagDemo.Tests.Distributed.Telemetry;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Distributed;

/// <summary>What came of the auditors' rounds while the tests ran, by the services' own metrics: each has found stored validators that hold, and none that is stale.</summary>
public static class AuditorsAccount
{
    private static readonly string[] Services = ["projects", "commissioning", "reconf"];

    public static async Task AssertAsync(RunningSystem system)
    {
        MetricsSnapshot? metrics = null;
        await Eventually.HoldsAsync(async () =>
        {
            await StoreSomethingAsync(system.App);
            metrics = await system.Telemetry.WaitForMetricsAsync(_ => true, _ => "", CancellationToken.None);
            return Services.All(service => Fresh(metrics, service) > 0);
        });
        Assert.All(Services, service => Assert.Equal((service, 0), (service, metrics!.Total(service, "etags.stale_detected"))));
    }

    // The tests chosen for a run may have read nothing, cleared everything, or taken Redis away.
    private static async Task StoreSomethingAsync(DistributedApplication app)
    {
        foreach (var (service, path) in Services.Zip((string[])["/projects", $"/nodes?project_id={Site.NewId()}", "/scenarios"]))
        {
            using var http = NewConnections.To(app, service);
            var answer = await new ApiClient(http, user: null).GetAsync(path, ("x-user", Site.NewEmail()), ("x-role", "owner"));
            Assert.True(answer.Status == HttpStatusCode.OK, $"{service}: {answer.Body}");
        }
    }

    private static double Fresh(MetricsSnapshot metrics, string service) => metrics.Metrics
        .Where(metric => metric.Service == service && metric.Name == "etags.audited")
        .SelectMany(metric => metric.Points)
        .Where(point => point.Attributes["etags.cause"] == "interval" && point.Attributes["etags.verdict"] == "fresh")
        .Sum(point => point.Value);
}
