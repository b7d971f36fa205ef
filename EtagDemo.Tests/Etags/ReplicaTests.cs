using System.Net;
using EtagDemo.Tests.Etags.Stores;
using EtagDemo.Tests.Fixtures;
using Microsoft.Extensions.Configuration;

namespace EtagDemo.Tests.Etags;

/// <summary>Two replicas over one Redis and one database.</summary>
[Collection(PostgresTests.Name)]
public sealed class ReplicaTests(PostgresServer postgres, RedisServer redis) : LibraryTests(postgres), IClassFixture<RedisServer>
{
    private LibraryService? _second;

    private LibraryService Second => _second!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _second = await StartAsync(Service.Connection);
    }

    public override async Task DisposeAsync()
    {
        await Second.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task What_one_replica_read_is_a_hit_of_one_round_trip_and_no_sql_at_the_other()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);
        using var warm = await Second.GetAsync(path, "If-None-Match", Etag(get));
        var (sql, scripts, runs) = (Second.Sql.Commands, await redis.CallsOfAsync("evalsha"), Second.Handlers.Runs);

        using var hit = await Second.GetAsync(path, "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NotModified, hit.StatusCode);
        Assert.Equal(sql, Second.Sql.Commands);
        Assert.Equal(runs, Second.Handlers.Runs);
        Assert.Equal(scripts + 1, await redis.CallsOfAsync("evalsha"));
    }

    [Fact]
    public async Task A_write_through_one_replica_is_seen_by_the_other_at_once()
    {
        var path = await ShelfPathAsync();
        for (var i = 0; i < 20; i++)
        {
            using var before = await Second.GetAsync(path);
            using var write = await Service.SendAsync("PATCH", path, $$"""{"name":"n{{i}}"}""");
            using var after = await Second.GetAsync(path, "If-None-Match", Etag(before));

            Assert.Equal(HttpStatusCode.OK, after.StatusCode);
            Assert.Contains($"n{i}\"", await after.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task After_a_flush_everything_is_read_again()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);
        await redis.RunAsync("FLUSHALL");
        var runs = Second.Handlers.Runs;

        using var again = await Second.GetAsync(path, "If-None-Match", Etag(get));
        using var hit = await Second.GetAsync(path, "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, hit.StatusCode);
        Assert.Equal(runs + 1, Second.Handlers.Runs);
    }

    [Fact]
    public async Task While_redis_is_away_reads_are_answered_and_writes_are_refused()
    {
        var path = await ShelfPathAsync("old");
        using var get = await Service.GetAsync(path);
        await redis.KillAsync();

        using var read = await Second.GetAsync(path, "If-None-Match", Etag(get));
        using var write = await Second.SendAsync("PATCH", path, """{"name":"new"}""");
        await redis.StartAsync();

        Assert.Equal(HttpStatusCode.NotModified, read.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, write.StatusCode);
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(
        connection,
        builder => builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:redis", redis.ConnectionString)]),
        etags: etags => etags.UseRedis("redis"));
}
