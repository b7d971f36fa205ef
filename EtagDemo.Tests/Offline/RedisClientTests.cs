using System.Text;
using EtagDemo.Tests.Etags.Stores;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace EtagDemo.Tests.Offline;

/// <summary>Holds for the stand-in and for the real package alike.</summary>
public sealed class RedisClientTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task An_entry_is_found_again_by_its_key_alone()
    {
        using var host = Host(redis.ConnectionString);
        var store = host.Services.GetRequiredService<IOutputCacheStore>();
        var key = Unique();

        await store.SetAsync(key, "body"u8.ToArray(), [Unique()], Long, CancellationToken.None);

        Assert.Equal("body", Encoding.UTF8.GetString((await store.GetAsync(key, CancellationToken.None))!));
        Assert.Null(await store.GetAsync(Unique(), CancellationToken.None));
    }

    [Fact]
    public async Task Evicting_a_tag_evicts_every_entry_that_carries_it_and_no_other()
    {
        using var host = Host(redis.ConnectionString);
        var store = host.Services.GetRequiredService<IOutputCacheStore>();
        var (tag, other) = (Unique(), Unique());
        var (first, second, third) = (Unique(), Unique(), Unique());
        await store.SetAsync(first, [1], [tag], Long, CancellationToken.None);
        await store.SetAsync(second, [2], [other, tag], Long, CancellationToken.None);
        await store.SetAsync(third, [3], [other], Long, CancellationToken.None);

        await store.EvictByTagAsync(tag, CancellationToken.None);

        Assert.Null(await store.GetAsync(first, CancellationToken.None));
        Assert.Null(await store.GetAsync(second, CancellationToken.None));
        Assert.Equal([3], await store.GetAsync(third, CancellationToken.None));
    }

    [Fact]
    public async Task A_replaced_entry_answers_with_its_new_value()
    {
        using var host = Host(redis.ConnectionString);
        var store = host.Services.GetRequiredService<IOutputCacheStore>();
        var key = Unique();
        await store.SetAsync(key, [1], null, Long, CancellationToken.None);

        await store.SetAsync(key, [2], null, Long, CancellationToken.None);

        Assert.Equal([2], await store.GetAsync(key, CancellationToken.None));
    }

    [Fact]
    public async Task An_entry_goes_when_its_time_is_over()
    {
        using var host = Host(redis.ConnectionString);
        var store = host.Services.GetRequiredService<IOutputCacheStore>();
        var key = Unique();

        await store.SetAsync(key, [1], [Unique()], TimeSpan.FromMilliseconds(1), CancellationToken.None);

        // Redis has a clock of its own: it is asked until it has seen the millisecond pass.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await store.GetAsync(key, limit.Token) is not null)
        {
        }
    }

    [Fact]
    public async Task A_Redis_that_answers_is_healthy()
    {
        using var host = Host(redis.ConnectionString);

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Healthy, report.Status);
    }

    [Fact]
    public async Task A_Redis_that_is_not_there_is_unhealthy_and_stops_no_start()
    {
        using var host = Host("127.0.0.1:1,connectTimeout=100,syncTimeout=100");

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
    }

    private static IHost Host(string connection)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:redis"] = connection });
        builder.AddRedisOutputCache("redis");
        return builder.Build();
    }

    private static string Unique() => Guid.NewGuid().ToString("N");
}
