using System.Net;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using StackExchange.Redis;

namespace EtagDemo.Tests.Distributed.Replicas;

/// <summary>G1 and G2 for the whole system: every replica is written through and read through, while Redis is there, emptied, restarted, and away.</summary>
[Collection(TwoOfEach.Name)]
public sealed class ReplicaTests(ReplicatedSystem system) : IDisposable
{
    private const int Writes = 20;
    private static readonly string[] Services = ["projects", "commissioning", "reconf"];
    private static readonly TimeSpan ReturnLimit = TimeSpan.FromSeconds(30);
    private readonly HttpClient _gateway = NewConnections.To(system.App, "bff");
    private readonly List<HttpClient> _services = [];

    public static TheoryData<string, string> Interruptions
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var service in Services)
            {
                foreach (var interruption in new[] { "none", "flush", "restart", "stop and start" })
                {
                    rows.Add(service, interruption);
                }
            }

            return rows;
        }
    }

    [Fact]
    public void Every_project_of_the_model_has_two_replicas() =>
        Assert.All(system.Resources.OfType<ProjectResource>(), project => Assert.Equal(2, project.GetReplicaCount()));

    [Theory]
    [MemberData(nameof(Interruptions))]
    public async Task No_read_is_older_than_an_acknowledged_write(string service, string interruption)
    {
        var counted = await CountedAsync(service);
        var readers = Readers(counted);
        var race = new Race(counted, readers);

        await race.RunAsync(Writes, () => InterruptAsync(interruption));

        Assert.Empty(race.Stale);
        Assert.True(race.Reads > readers.Count);
        await HitsComeBackAsync(counted);
        await RedisIsBackAsync();
        await OwnAccount.AssertAsync(system.App);
    }

    [Theory]
    [InlineData("projects")]
    [InlineData("commissioning")]
    [InlineData("reconf")]
    public async Task While_redis_is_away_reads_are_right_and_writes_are_refused(string service)
    {
        var counted = await CountedAsync(service);
        var readers = Readers(counted);
        Assert.Equal(HttpStatusCode.OK, (await counted.Write(1)).Status);
        await RedisAsync(KnownResourceCommands.StopCommand);
        try
        {
            foreach (var reader in readers.Concat(readers))
            {
                Assert.Equal(1, await reader.ReadAsync());
            }

            var refused = await counted.Write(2);
            HttpAssert.Problem(HttpStatusCode.ServiceUnavailable, refused);
            Assert.NotNull(refused.Header("Retry-After"));
            foreach (var reader in readers)
            {
                Assert.Equal(1, await reader.ReadAsync());
            }
        }
        finally
        {
            await RedisAsync(KnownResourceCommands.StartCommand);
        }

        await WithinAsync(async () => (await counted.Write(3)).Status == HttpStatusCode.OK);
        foreach (var reader in readers)
        {
            Assert.Equal(3, await reader.ReadAsync());
        }

        await HitsComeBackAsync(counted);
    }

    public void Dispose()
    {
        _gateway.Dispose();
        _services.ForEach(service => service.Dispose());
    }

    private async Task<Counted> CountedAsync(string service)
    {
        await RedisIsBackAsync();
        var site = await Site.CreateAsync(system);
        var writer = new ApiClient(_gateway, site.OwnerEmail);
        var node = await site.AddNodeAsync(name: "node 0.");
        Assert.Equal(HttpStatusCode.OK, (await site.Owner.PatchAsync(site.ZonePath, new { name = "zone 0." })).Status);
        if (service != "reconf")
        {
            return service == "projects" ? Counted.Zone(site, writer) : Counted.Node(site, writer, node);
        }

        var scenario = $"scenario-{Site.NewId()}";
        var counted = Counted.Scenario(site, writer, scenario, node);
        Assert.Equal(HttpStatusCode.Created, (await counted.Write(0)).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Owner.PatchAsync(site.ZonePath, new { scenario })).Status);
        return counted;
    }

    private List<CountedReader> Readers(Counted counted)
    {
        var service = NewConnections.To(system.App, counted.Service);
        _services.Add(service);
        return
        [
            .. counted.Public.Select(path => new CountedReader(new ApiClient(_gateway, counted.Owner), path, counted.Value)),
            .. counted.Internal.Select(path => new CountedReader(new ApiClient(service, counted.Owner), path, counted.Value)),
        ];
    }

    private Task InterruptAsync(string interruption) => interruption switch
    {
        "none" => Task.CompletedTask,
        "flush" => FlushAsync(),
        "restart" => RedisAsync(KnownResourceCommands.RestartCommand),
        _ => StopAndStartAsync(),
    };

    private async Task StopAndStartAsync()
    {
        await RedisAsync(KnownResourceCommands.StopCommand);
        await RedisAsync(KnownResourceCommands.StartCommand);
    }

    private async Task FlushAsync()
    {
        var connection = await system.App.GetConnectionStringAsync("redis");
        using var redis = await ConnectionMultiplexer.ConnectAsync($"{connection},allowAdmin=true");
        await redis.GetDatabase().ExecuteAsync("FLUSHALL");
    }

    private async Task RedisAsync(string command)
    {
        var result = await system.App.ResourceCommands.ExecuteCommandAsync("redis", command);
        Assert.True(result.Success, $"{command} of redis failed.");
    }

    /// <summary>Every path of the service is validated from Redis again: reading it records a validator that would be a hit.</summary>
    private async Task HitsComeBackAsync(Counted counted)
    {
        var service = NewConnections.To(system.App, counted.Service);
        _services.Add(service);
        var client = new ApiClient(service, counted.Owner);
        foreach (var path in counted.Internal)
        {
            await WithinAsync(async () =>
            {
                await client.GetAsync(path, ("x-role", "owner"));
                var entries = await client.GetAsync($"/_etags/explain?path={Uri.EscapeDataString(path)}");
                return entries.Status == HttpStatusCode.OK && entries.Json.AsArray().Any(entry => (bool?)entry!["hit"] == true);
            });
        }
    }

    /// <summary>For every process of every service, after another test's interruption: they take new connections in turn.</summary>
    private async Task RedisIsBackAsync()
    {
        foreach (var name in Services)
        {
            using var service = NewConnections.To(system.App, name);
            var client = new ApiClient(service, user: null);
            var inARow = 0;
            await WithinAsync(async () => (inARow = (await client.GetAsync("/_etags/tags?limit=1")).Status == HttpStatusCode.OK ? inARow + 1 : 0) == 4);
        }
    }

    private static async Task WithinAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(ReturnLimit, TimeProvider.System);
        while (!await condition())
        {
            limit.Token.ThrowIfCancellationRequested();
        }
    }
}
