using System.Net;
using System.Text.Json;
using EtagDemo.Etags.Administration;
using EtagDemo.Tests.Fixtures;
using Npgsql;

namespace EtagDemo.Tests.Etags;

[Collection(PostgresTests.Name)]
public sealed class AdministrationTests(PostgresServer postgres) : LibraryTests(postgres)
{
    [Fact]
    public async Task An_entry_is_listed_with_its_tags_and_whether_it_is_a_hit()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path, "x-role", "owner");

        var entry = (await JsonAsync("GET", $"/_etags/explain?path={path}")).EnumerateArray().Single();
        var id = path.Split('/').Last();

        Assert.True(entry.GetProperty("hit").GetBoolean());
        Assert.Equal(Etag(get), entry.GetProperty("etag").GetString());
        Assert.Equal([$"shelf:{id}", $"shelf:{id}:books"], entry.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!));
        Assert.Equal("owner", entry.GetProperty("fields").GetProperty("x-role").GetString());
    }

    [Fact]
    public async Task Tags_are_listed_with_their_nonces_and_the_marks_on_them()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);

        var tags = (await JsonAsync("GET", "/_etags/tags")).EnumerateArray().ToDictionary(tag => tag.GetProperty("tag").GetString()!);
        var id = path.Split('/').Last();

        Assert.Equal(new[] { $"shelf:{id}", $"shelf:{id}:books" }, tags.Keys.Order());
        Assert.All(tags.Values, tag => Assert.Equal((16, 0), (tag.GetProperty("nonce").GetString()!.Length, tag.GetProperty("marks").GetArrayLength())));
    }

    [Fact]
    public async Task An_entry_that_is_no_hit_says_why_and_which_tag_changed()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);
        using var write = await Service.SendAsync("PATCH", path, """{"name":"new"}""");

        var entry = (await JsonAsync("GET", $"/_etags/explain?path={path}")).EnumerateArray().Single();

        Assert.False(entry.GetProperty("hit").GetBoolean());
        Assert.Equal("changed", entry.GetProperty("reason").GetString());
        Assert.Equal($"shelf:{path.Split('/').Last()}", entry.GetProperty("changed").EnumerateArray().Single().GetString());
    }

    [Fact]
    public async Task Clear_by_tag_ends_what_depends_on_it_and_nothing_else()
    {
        var (one, other) = (await ShelfPathAsync(), await ShelfPathAsync());
        using var first = await Service.GetAsync(one);
        using var second = await Service.GetAsync(other);

        var cleared = await JsonAsync("POST", $"/_etags/clear?tag=shelf:{one.Split('/').Last()}");
        using var firstAgain = await Service.GetAsync(one, "If-None-Match", Etag(first));
        using var secondAgain = await Service.GetAsync(other, "If-None-Match", Etag(second));

        Assert.Equal(1, cleared.GetProperty("cleared").GetInt32());
        Assert.Equal(3, Service.Handlers.Runs);
    }

    [Fact]
    public async Task Clear_ends_everything()
    {
        using var first = await Service.GetAsync(await ShelfPathAsync());

        Assert.Equal(1, (await JsonAsync("POST", "/_etags/clear")).GetProperty("cleared").GetInt32());
        Assert.Empty((await JsonAsync("GET", "/_etags/entries")).EnumerateArray());
    }

    [Fact]
    public async Task A_text_that_is_no_tag_is_400()
    {
        using var response = await Service.SendAsync("POST", "/_etags/clear?tag=x", null);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Recalculate_finds_what_is_fresh_and_a_change_that_went_around_the_service()
    {
        var path = await ShelfPathAsync("old");
        using var content = await Service.GetAsync(path);
        using var version = await Service.GetAsync($"{path}/version");
        var before = await JsonAsync("POST", "/_etags/recalculate");
        await using (var connection = new NpgsqlConnection(Service.Connection))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("""UPDATE shelves SET "Name" = 'around'""", connection);
            await command.ExecuteNonQueryAsync();
        }

        var after = await JsonAsync("POST", "/_etags/recalculate");

        Assert.Equal((2, 0), (before.GetProperty("fresh").GetInt32(), before.GetProperty("stale").GetInt32()));
        Assert.Equal((1, 1), (after.GetProperty("fresh").GetInt32(), after.GetProperty("stale").GetInt32()));
    }

    [Theory]
    [InlineData(0, "etags", "clear")]
    [InlineData(0, "etags", "clear", "shelf:1")]
    [InlineData(0, "etags", "recalculate")]
    [InlineData(0, "etags", "recalculate", "--Etags:AuditShare=1")]
    [InlineData(1, "etags", "nonsense")]
    [InlineData(null, "--Etags:AuditShare=1")]
    [InlineData(null)]
    public async Task Arguments_are_carried_out_or_left_to_the_service(int? expected, params string[] arguments)
    {
        Assert.Equal(expected, await Service.App.RunEtagsCommandAsync(arguments));
    }

    private async Task<JsonElement> JsonAsync(string method, string path)
    {
        using var response = await Service.SendAsync(method, path, null);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
