using System.Net;
using Aspire.Hosting.ApplicationModel;
using EtagDemo.Benchmarks.Faults;
using EtagDemo.Benchmarks.Faults.Proxying;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Faults;

/// <summary>What is promised while a store is away, and once it is back.</summary>
[Collection(SystemToBreak.Name)]
public sealed class StoreOutageTests(BrokenSystem broken)
{
    [Fact]
    public async Task Redis_away_reads_are_answered_from_the_database_and_writes_503_with_retry_after_and_back_again_there_are_hits_and_nothing_is_stale()
    {
        var system = broken.System;
        using var caller = await Caller.CreateAsync(system);
        var paths = caller.Site.Registers.SelectMany(register => register.ReadPaths).ToArray();
        system.Supervisor.LeaveDown(FaultedSystem.Redis);
        await system.CommandAsync(FaultedSystem.Redis, KnownResourceCommands.StopCommand);
        try
        {
            foreach (var path in paths)
            {
                Assert.Equal(HttpStatusCode.OK, (await caller.Api.GetAsync(path)).Status);
            }

            AssertLater(await caller.Api.PatchAsync(caller.Site.ZonePath, new { name = "z-1-1." }));
            Assert.Contains("z-0-0.", (await caller.Api.GetAsync(caller.Site.ZonePath)).Body, StringComparison.Ordinal);
        }
        finally
        {
            system.Supervisor.Care(FaultedSystem.Redis);
            await system.CommandAsync(FaultedSystem.Redis, KnownResourceCommands.StartCommand);
        }

        await Caller.EventuallyAsync(async () => (await caller.Api.PatchAsync(caller.Site.ZonePath, new { name = "z-1-2." })).Status == HttpStatusCode.OK);
        Assert.Contains("z-1-2.", (await caller.Api.GetAsync(caller.Site.AreaPath)).Body, StringComparison.Ordinal);
        using var projects = system.Connect("projects");
        await Caller.EventuallyAsync(async () =>
        {
            await caller.Api.GetAsync(caller.Site.AreaPath);
            var entries = await new ApiClient(projects, user: null).GetAsync($"/_etags/explain?path={Uri.EscapeDataString(caller.Site.AreaPath)}");
            return entries.Status == HttpStatusCode.OK && entries.Json.AsArray().Any(entry => (bool?)entry!["hit"] == true);
        });
        Assert.Contains("z-1-2.", (await caller.Api.GetAsync(caller.Site.AreaPath)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Postgres_away_what_is_validated_is_still_304_and_the_rest_503_with_retry_after()
    {
        var system = broken.System;
        using var caller = await Caller.CreateAsync(system);
        var known = await caller.WarmAsync(caller.Site.AreaPath);
        // Its own role is known to both replicas of the gateway by now; this resource is not.
        var unknown = $"{caller.Site.ProjectPath}/reconfigurations";
        system.PostgresLink.Rules.Set(new ProxyRules { Refuses = true });
        system.PostgresLink.ResetAll();
        try
        {
            for (var replica = 0; replica < 4; replica++)
            {
                Assert.Equal(HttpStatusCode.NotModified, (await caller.Api.GetAsync(caller.Site.AreaPath, ("If-None-Match", known.ETag))).Status);
            }

            AssertLater(await caller.Api.GetAsync(unknown));
            AssertLater(await caller.Api.PatchAsync(caller.Site.ZonePath, new { name = "z-1-1." }));
        }
        finally
        {
            system.PostgresLink.Rules.Set(ProxyRules.None);
        }

        await Caller.EventuallyAsync(async () => (await caller.Api.PatchAsync(caller.Site.ZonePath, new { name = "z-1-2." })).Status == HttpStatusCode.OK);
        Assert.Contains("z-1-2.", (await caller.Api.GetAsync(caller.Site.AreaPath, ("If-None-Match", known.ETag))).Body, StringComparison.Ordinal);
    }

    private static void AssertLater(Answer answer)
    {
        HttpAssert.Problem(HttpStatusCode.ServiceUnavailable, answer);
        Assert.NotNull(answer.Header("Retry-After"));
    }
}
