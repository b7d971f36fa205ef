using System.Net;
using Aspire.Hosting.ApplicationModel;
using EtagDemo.Benchmarks.Faults;
using EtagDemo.Benchmarks.Faults.Proxying;
using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Faults;

/// <summary>What is promised while processes are away, and once they are back.</summary>
[Collection(SystemToBreak.Name)]
public sealed class ProcessOutageTests(BrokenSystem broken)
{
    private const string Product = "/products/relay-10a";

    [Fact]
    public async Task A_service_away_what_needs_it_is_a_502_or_504_problem_and_the_rest_works_and_only_what_a_policy_keeps_is_304_and_says_hit()
    {
        var system = broken.System;
        using var caller = await Caller.CreateAsync(system);
        var product = await caller.WarmAsync(Product);
        await DownAsync("reconf");
        try
        {
            AssertUnavailable(await caller.Api.GetAsync(caller.Site.ScenarioPath));
            AssertUnavailable(await caller.Api.GetAsync($"{caller.Site.ProjectPath}/overview"));
            AssertUnavailable(await caller.Api.GetAsync(Product));
            Assert.Equal(HttpStatusCode.OK, (await caller.Api.GetAsync(caller.Site.ZonePath)).Status);

            var kept = await caller.Api.GetAsync(Product, ("If-None-Match", product.ETag));
            Assert.Equal(HttpStatusCode.NotModified, kept.Status);
            Assert.Contains("hit", kept.Header("Cache-Status"), StringComparison.Ordinal);
        }
        finally
        {
            await UpAsync("reconf");
        }

        await caller.MendedAsync();
        await Caller.EventuallyAsync(async () => (await caller.Api.GetAsync($"{caller.Site.ProjectPath}/overview")).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_service_that_stands_still_is_a_504_problem_and_goes_on_where_it_was()
    {
        var system = broken.System;
        using var caller = await Caller.CreateAsync(system);
        var stopped = system.LocalProcesses.ProgramsOf("reconf");
        // Where processes of this machine cannot be stopped, there is nothing to see.
        await Task.WhenAll(stopped.Select(id => ResourceProcesses.SignalAsync("STOP", id)));
        try
        {
            if (stopped.Count > 0)
            {
                HttpAssert.Problem(HttpStatusCode.GatewayTimeout, await caller.Api.GetAsync(caller.Site.ScenarioPath));
            }
        }
        finally
        {
            await Task.WhenAll(stopped.Select(id => ResourceProcesses.SignalAsync("CONT", id)));
        }

        await Caller.EventuallyAsync(async () => (await caller.Api.GetAsync(caller.Site.ScenarioPath)).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_gateway_started_anew_is_cold_and_right()
    {
        var system = broken.System;
        using var caller = await Caller.CreateAsync(system);
        var before = await caller.WarmAsync(caller.Site.AreaPath);
        Assert.Contains("fwd-status=304", before.Header("Cache-Status"), StringComparison.Ordinal);
        await DownAsync(FaultedSystem.Gateway);
        await UpAsync(FaultedSystem.Gateway);
        await caller.MendedAsync();

        var cold = await caller.Api.GetAsync(caller.Site.AreaPath);
        Assert.Equal(before.Body, cold.Body);
        Assert.Equal(before.ETag, cold.ETag);
        Assert.Contains("fwd=uri-miss", cold.Header("Cache-Status"), StringComparison.Ordinal);
        Assert.Contains("fwd-status=304", (await caller.WarmAsync(caller.Site.AreaPath)).Header("Cache-Status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Started_in_the_order_gateway_services_redis_postgres_all_ends_in_a_working_system()
    {
        var system = broken.System;
        using var caller = await Caller.CreateAsync(system);
        string[] processes = [FaultedSystem.Gateway, .. FaultedSystem.Services];
        await Task.WhenAll(processes.Select(DownAsync));
        foreach (var link in new[] { system.RedisLink, system.PostgresLink })
        {
            link.Rules.Set(new ProxyRules { Refuses = true });
            link.ResetAll();
        }

        try
        {
            foreach (var process in processes)
            {
                await UpAsync(process);
            }

            await Caller.EventuallyAsync(async () => (await caller.Api.GetAsync("/alive")).Status == HttpStatusCode.OK);
            Assert.NotEqual(HttpStatusCode.OK, (await caller.Api.GetAsync(caller.Site.AreaPath)).Status);
            system.RedisLink.Rules.Set(ProxyRules.None);
        }
        finally
        {
            system.RedisLink.Rules.Set(ProxyRules.None);
            system.PostgresLink.Rules.Set(ProxyRules.None);
        }

        await caller.MendedAsync();
        await Caller.EventuallyAsync(async () => (await caller.Api.PatchAsync(caller.Site.ZonePath, new { name = "z-1-1." })).Status == HttpStatusCode.OK);
        Assert.Contains("z-1-1.", (await caller.Api.GetAsync($"{caller.Site.ProjectPath}/overview")).Body, StringComparison.Ordinal);
    }

    // Aspire's proxy takes connections to a stopped resource and keeps them in silence; without it they are refused.
    private static void AssertUnavailable(Answer answer) =>
        HttpAssert.Problem(answer.Status is HttpStatusCode.GatewayTimeout ? HttpStatusCode.GatewayTimeout : HttpStatusCode.BadGateway, answer);

    private async Task DownAsync(string resource)
    {
        broken.System.Supervisor.LeaveDown(resource);
        await broken.System.CommandAsync(resource, KnownResourceCommands.StopCommand);
    }

    private async Task UpAsync(string resource)
    {
        broken.System.Supervisor.Care(resource);
        await broken.System.CommandAsync(resource, KnownResourceCommands.StartCommand);
    }
}
