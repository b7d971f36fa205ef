using System.Text.Json;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Etags;

/// <summary>What a process says about its validators when somebody watches.</summary>
[Collection(PostgresTests.Name)]
public sealed class StatsTests(PostgresServer postgres) : LibraryTests(postgres)
{
    [Fact]
    public async Task Stats_count_from_the_start_of_the_process_and_name_no_id()
    {
        var path = await ShelfPathAsync();
        using var miss = await Service.GetAsync(path);
        using var hit = await Service.GetAsync(path, "If-None-Match", Etag(miss));

        var stats = await JsonAsync("/_etags/stats");

        Assert.Equal((1, 1, 1), (Number(stats, "hits"), Number(stats, "misses"), Number(stats, "queries_avoided")));
        Assert.Equal((1, 2, 0), (Number(stats, "entries"), Number(stats, "tags"), Number(stats, "marked")));
        Assert.Equal(0, Number(stats, "stale_detected"));
        Assert.True(stats.GetProperty("store_up").GetBoolean() && stats.GetProperty("database_up").GetBoolean() && stats.GetProperty("barrier_down").GetBoolean());
        Assert.DoesNotContain(path.Split('/').Last(), stats.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Totals_are_of_the_time_since_the_service_started_not_since_somebody_asked_for_them()
    {
        using var first = await Service.GetAsync(await ShelfPathAsync());
        var beforeAnybodyAsked = TimeProvider.System.GetUtcNow();

        var stats = await JsonAsync("/_etags/stats");

        Assert.Equal(1, Number(stats, "misses"));
        Assert.True(stats.GetProperty("started_at").GetDateTimeOffset() < beforeAnybodyAsked);
    }

    [Fact]
    public async Task Entries_of_a_partition_tell_which_tags_a_write_moved()
    {
        var (path, other) = (await ShelfPathAsync(), await ShelfPathAsync());
        var partition = $"shelf:{path.Split('/').Last()}";
        using var read = await Service.GetAsync(path);
        using var otherRead = await Service.GetAsync(other);
        var before = (await JsonAsync($"/_etags/partitions?of={partition}")).GetProperty("entries").EnumerateArray().Single();

        using var write = await Service.SendAsync("PATCH", path, """{"name":"new"}""");
        var after = (await JsonAsync($"/_etags/partitions?of={partition}")).GetProperty("entries").EnumerateArray().Single();

        Assert.Equal((true, false), (before.GetProperty("hit").GetBoolean(), after.GetProperty("hit").GetBoolean()));
        Assert.NotEqual(Nonce(before, partition), Nonce(after, partition));
        Assert.Equal(Nonce(before, $"{partition}:books"), Nonce(after, $"{partition}:books"));
        Assert.True((await JsonAsync("/_etags/partitions?of=shelf:*&limit=1")).GetProperty("more").GetBoolean());
    }

    private static long Number(JsonElement stats, string name) => stats.GetProperty(name).GetInt64();

    private static string? Nonce(JsonElement entry, string tag) => entry.GetProperty("nonces").GetProperty(tag).GetString();

    private async Task<JsonElement> JsonAsync(string path)
    {
        using var answer = await Service.GetAsync(path);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
