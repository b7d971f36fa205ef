using System.Globalization;
using EtagDemo.Etags.Stores.Redis;
using static EtagDemo.Tests.Etags.Stores.StoreExamples;

namespace EtagDemo.Tests.Etags.Stores;

/// <summary>What only Redis shows: round trips, lifetimes, slots, lost scripts.</summary>
public sealed class RedisTraitsTests : OwnRedisServer
{
    [Fact]
    public async Task A_check_is_one_command()
    {
        var store = Open();
        await store.RecordAsync(Key, Entry((await store.LookAsync(Project, Areas, Derived)).Now, "\"v1\"", Derived), CancellationToken.None);
        Assert.True((await store.LookAsync(Project, Areas)).IsHit);
        var (before, others) = (await Server.CallsOfAsync("evalsha"), await OtherCallsAsync());
        for (var i = 0; i < 10; i++)
        {
            Assert.True((await store.LookAsync(Project, Areas)).IsHit);
        }

        Assert.Equal(before + 10, await Server.CallsOfAsync("evalsha"));
        Assert.Equal(others, await OtherCallsAsync());
    }

    [Fact]
    public async Task A_hit_writes_nothing()
    {
        var store = Open();
        await store.RecordAsync(Key, Entry((await store.LookAsync(Project)).Now), CancellationToken.None);
        var before = (await Server.CallsOfAsync("hset"), await Server.CallsOfAsync("pexpire"), await Server.CallsOfAsync("set"));
        await store.LookAsync(Project);
        Assert.Equal(before, (await Server.CallsOfAsync("hset"), await Server.CallsOfAsync("pexpire"), await Server.CallsOfAsync("set")));
    }

    [Fact]
    public async Task Scripts_that_the_server_lost_are_loaded_again()
    {
        var store = Open();
        var before = await store.LookAsync(Project);
        await Server.RunAsync("SCRIPT", "FLUSH");
        Assert.True(before.Now.StillHolds((await store.LookAsync(Project)).Now));
    }

    [Fact]
    public async Task Tag_is_persistent_while_a_mark_stands_and_expires_otherwise()
    {
        var store = Open(entryLifetime: TimeSpan.FromMinutes(1));
        var tag = new RedisKeys(Service).Tag(Project);
        await store.LookAsync(Project);
        Assert.True(await LifetimeAsync(tag) > 0);

        var (one, two) = (Mark(), Mark());
        await store.MarkAsync([Project], one, CancellationToken.None);
        await store.MarkAsync([Project], two, CancellationToken.None);
        Assert.Equal(-1, await LifetimeAsync(tag));
        await store.FinishAsync([Project], one.Writer, CancellationToken.None);
        Assert.Equal(-1, await LifetimeAsync(tag));
        await store.ResolveAsync(Project, two.Writer, CancellationToken.None);
        Assert.InRange(await LifetimeAsync(tag), 60_001, 120_000);
    }

    [Fact]
    public async Task Mark_on_an_unknown_tag_is_persistent_too()
    {
        var store = Open();
        await store.MarkAsync([Project], Mark(), CancellationToken.None);
        await store.LookAsync(Project);
        Assert.Equal(-1, await LifetimeAsync(new RedisKeys(Service).Tag(Project)));
    }

    [Fact]
    public async Task Entry_expires_and_the_generation_never_does()
    {
        var store = Open(entryLifetime: TimeSpan.FromMinutes(1));
        await store.RecordAsync(Key, Entry((await store.LookAsync(Project)).Now), CancellationToken.None);
        var keys = new RedisKeys(Service);
        Assert.InRange(await LifetimeAsync(keys.Entry(Key)), 1, 60_000);
        Assert.Equal(-1, await LifetimeAsync(keys.Generation(slot: null)));
    }

    [Fact]
    public async Task TwoServices_share_no_tag()
    {
        var (mine, theirs) = (Open(), Open(RedisStores.NewService()));
        var before = await theirs.LookAsync(Project);
        await mine.MarkAsync([Project], Mark(), CancellationToken.None);
        var after = await theirs.LookAsync(Project);
        Assert.Empty(after.Marks);
        Assert.True(before.Now.StillHolds(after.Now));
    }

    [Fact]
    public async Task Derived_tag_of_another_partition_is_a_mistake()
    {
        var store = Open();
        var vector = (await store.LookAsync(Project)).Now;
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.RecordAsync(Key, Entry(vector, "\"v1\"", OtherProject), CancellationToken.None));
    }

    [Fact]
    public async Task Token_bounds_the_wait_for_aServer_that_does_not_answer()
    {
        var store = Open();
        await store.LookAsync(Project);
        await Server.RunAsync("CLIENT", "PAUSE", "60000", "ALL");
        using var bound = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.CheckAsync(Key, [Project], Build, bound.Token));
    }

    private async Task<(int Evals, int Loads, int Gets)> OtherCallsAsync() =>
        (await Server.CallsOfAsync("eval"), await Server.CallsOfAsync("script|load"), await Server.CallsOfAsync("hget"));

    private async Task<long> LifetimeAsync(string key) =>
        long.Parse((await Server.RunAsync("PTTL", key)).Trim(':', '\r', '\n'), CultureInfo.InvariantCulture);
}
