using System.Globalization;
using EtagDemo.Etags.Stores;
using static EtagDemo.Tests.Etags.Stores.StoreExamples;

namespace EtagDemo.Tests.Etags.Stores;

/// <summary>Whatever makes Redis forget, or speak for another memory, makes every old vector unequal.</summary>
public sealed class RedisEpochTests(RedisServer server) : IClassFixture<RedisServer>, IAsyncLifetime
{
    private readonly RedisStores _stores = new();
    private readonly string _service = RedisStores.NewService();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _stores.CloseAsync();

    [Fact]
    public async Task Epoch_stays_as_long_as_the_server_remembers()
    {
        var first = await _stores.Open(server, _service).LookAsync(Project);
        var second = await _stores.Open(server, _service).LookAsync(Project);
        Assert.True(first.Now.StillHolds(second.Now));
    }

    [Theory]
    [InlineData("FLUSHALL")]
    [InlineData("FLUSHDB")]
    public async Task Flush_makes_old_vectors_unequal_even_where_the_nonces_come_back(string flush)
    {
        var store = _stores.Open(server, _service);
        var before = await store.LookAsync(Project);
        await server.RunAsync(flush);
        await store.RecordAsync(Key, Entry(before.Now), CancellationToken.None);
        var after = await store.LookAsync(Project);
        Assert.NotEqual(before.Now.Epoch, after.Now.Epoch);
        Assert.False(after.IsHit);
    }

    [Fact]
    public async Task Restart_is_survived_by_the_connection_and_makes_old_vectors_unequal()
    {
        var store = _stores.Open(server, _service);
        var before = await store.LookAsync(Project);
        await server.KillAsync();
        await Assert.ThrowsAnyAsync<Exception>(async () => await store.LookAsync(Project));
        await server.StartAsync();
        var after = await EventuallyAsync(store);
        Assert.NotEqual(before.Now.Epoch, after.Now.Epoch);
    }

    [Fact]
    public async Task Failover_to_a_replica_that_has_every_key_makes_old_vectors_unequal()
    {
        var replica = new RedisServer("--replicaof", "127.0.0.1", server.Port.ToString(CultureInfo.InvariantCulture), "--repl-diskless-sync-delay", "0");
        await replica.InitializeAsync();
        try
        {
            await replica.RunAsync("CONFIG", "SET", "masterauth", server.ConnectionString.Split("password=")[1].Split(',')[0]);
            var store = _stores.Open(server, _service);
            var before = await store.LookAsync(Project);
            await store.RecordAsync(Key, Entry(before.Now), CancellationToken.None);
            await server.RunAsync("WAIT", "1", "20000");
            await replica.RunAsync("REPLICAOF", "NO", "ONE");

            var after = await _stores.Open(replica, _service).LookAsync(Project);
            Assert.NotNull(after.Entry);
            Assert.Equal(before.NonceOf(Project), after.NonceOf(Project));
            Assert.False(after.IsHit);
        }
        finally
        {
            await replica.DisposeAsync();
        }
    }

    private static async Task<StoreLook> EventuallyAsync(IValidatorStore store)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try
            {
                return await store.LookAsync(Project);
            }
            catch (StackExchange.Redis.RedisException)
            {
                await again.WaitForNextTickAsync(bound.Token);
            }
        }
    }
}
