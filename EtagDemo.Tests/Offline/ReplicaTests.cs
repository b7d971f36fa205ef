using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using EtagDemo.Tests.BuildRules;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xunit.Abstractions;

namespace EtagDemo.Tests.Offline;

public class ReplicaTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Replicas_share_an_address_and_a_stopped_one_is_passed_over()
    {
        if (!StandInOnly.Applies(output))
        {
            return;
        }

        await using var builder = DistributedApplicationTestingBuilder.Create();
        var project = Path.Combine(Repository.Root, "EtagDemo.Reconf", "EtagDemo.Reconf.csproj");
        builder.AddProject("reconf", project).WithHttpEndpoint().WithReplicas(2).WithHttpHealthCheck("/alive");
        await using var app = await builder.BuildAsync();
        await app.StartAsync();
        await app.ResourceNotifications.WaitForResourceHealthyAsync("reconf");
        var ids = await ReplicasAsync(app, count: 2);

        foreach (var (stopped, other) in (IEnumerable<(string, string)>)[(ids[0], ids[1]), (ids[1], ids[0])])
        {
            Assert.True((await app.ResourceCommands.ExecuteCommandAsync(stopped, "resource-stop")).Success);
            for (var i = 0; i < 4; i++)
            {
                Assert.True(await IsAliveAsync(app));
            }

            Assert.True(app.ResourceNotifications.TryGetCurrentState(other, out var state));
            Assert.Equal(KnownResourceStates.Running, state.Snapshot.State?.Text);
            Assert.True((await app.ResourceCommands.ExecuteCommandAsync(stopped, "resource-start")).Success);
            await app.ResourceNotifications.WaitForResourceHealthyAsync("reconf");
            await app.ResourceNotifications.WaitForResourceAsync("reconf", update => update.ResourceId == stopped && update.Snapshot.HealthStatus == HealthStatus.Healthy);
        }
    }

    private static async Task<bool> IsAliveAsync(DistributedApplication app)
    {
        using var http = new HttpClient { BaseAddress = app.GetEndpoint("reconf", "http") };
        using var response = await http.GetAsync(new Uri("/alive", UriKind.Relative));
        return response.IsSuccessStatusCode;
    }

    private static async Task<IReadOnlyList<string>> ReplicasAsync(DistributedApplication app, int count)
    {
        var ids = new HashSet<string>();
        await app.ResourceNotifications.WaitForResourceAsync("reconf", update => ids.Add(update.ResourceId) && ids.Count == count);
        return [.. ids];
    }
}
