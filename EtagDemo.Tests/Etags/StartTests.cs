using EtagDemo.Etags;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;

namespace EtagDemo.Tests.Etags;

[Collection(PostgresTests.Name)]
public sealed class StartTests(PostgresServer postgres)
{
    [Fact]
    public Task A_read_with_an_unknown_route_value_stops_the_start() =>
        FailsAsync("projectid", app => app.MapGet("/x/{id}", () => "").WithEtag(etag => etag.Tag("x:{projectId}")));

    [Fact]
    public Task A_write_with_an_unknown_route_value_stops_the_start() =>
        FailsAsync("projectid", app => app.MapPost("/x/{id}", () => "").InvalidatesTags("x:{projectId}"));

    [Fact]
    public Task A_policy_without_a_tag_stops_the_start() =>
        FailsAsync("names no tag", app => app.MapGet("/x/{id}", () => "").WithEtag(etag => etag.Vary("x-role")));

    [Fact]
    public Task Tags_of_two_partitions_stop_the_start() =>
        FailsAsync("two partitions", app => app.MapGet("/x/{id}", () => "").WithEtag(etag => etag.Tag("x:{id}").Tag("y:{id}")));

    [Fact]
    public async Task A_group_policy_does_not_reach_its_writes()
    {
        await using var service = await LibraryService.StartAsync(
            await postgres.CreateDatabaseAsync(),
            map: app => app.MapGroup("/x").WithEtag(etag => etag.Vary("x-role")).MapPost("", () => "done"));

        using var response = await service.SendAsync("POST", "/x", null);

        Assert.Equal("done", await response.Content.ReadAsStringAsync());
        Assert.Null(response.Headers.ETag);
    }

    private async Task FailsAsync(string message, Action<WebApplication> map)
    {
        var connection = await postgres.CreateDatabaseAsync();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => LibraryService.StartAsync(connection, map: map));
        Assert.Contains(message, failure.Message, StringComparison.OrdinalIgnoreCase);
    }
}
