using System.Net;
using System.Text.Json;

namespace EtagDemo.Tests.Bff.Live;

public sealed class LiveStreamTests
{
    private const string Stats =
        """{"service":"projects","instance":"a","started_at":"2030-01-01T00:00:00Z","store":"redis","store_up":true,"database_up":false,"epoch":"e","barrier_down":true,"entries":7,"tags":9,"marked":1,"hits":0,"misses":0,"bypassed":0,"not_modified":0,"queries_avoided":0,"stale_detected":0}""";

    [Fact]
    public async Task Nobody_looks_and_no_service_is_asked_about_itself()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Projects.Holds($"/projects/{GatewayUnderTest.P}", "{}");
        for (var round = 0; round < 20; round++)
        {
            using var answer = await gateway.GetAsync($"/projects/{GatewayUnderTest.P}");
        }

        Assert.All(gateway.Services.SelectMany(service => service.Requests), request => Assert.DoesNotContain("_etags", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_looks_sees_answers_by_route_and_outcome_and_what_services_say_of_themselves()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(settings: ("Live:Interval", "00:00:00.05"));
        gateway.Projects.Holds($"/projects/{GatewayUnderTest.P}", "{}").On("GET", "/_etags/stats", 200, Stats);
        using var events = await LiveEvents.OpenAsync(gateway.Http);
        using var first = await gateway.GetAsync($"/projects/{GatewayUnderTest.P}");
        using var again = await gateway.GetAsync($"/projects/{GatewayUnderTest.P}");
        using var same = await gateway.GetAsync($"/projects/{GatewayUnderTest.P}", first.Headers.ETag!.Tag);

        var sample = await events.SampleAsync(sample => sample.GetProperty("outcomes").EnumerateArray().Sum(number => number.GetInt64()) == 3);

        var route = sample.GetProperty("routes").EnumerateArray().Single();
        Assert.Equal("/projects/{project_id}", route.GetProperty("route").GetString());
        Assert.Equal([1, 1, 1, 0, 0, 0], route.GetProperty("outcomes").EnumerateArray().Select(number => number.GetInt32()));
        Assert.True(sample.GetProperty("gateway").GetProperty("validated").GetInt64() >= 2);
        Assert.True(sample.GetProperty("gateway").GetProperty("bytes_saved").GetInt64() > 0);
        var projects = Service(sample, "projects");
        Assert.Equal((7, 1, true, false), (projects.GetProperty("entries").GetInt32(), projects.GetProperty("marked").GetInt32(), projects.GetProperty("store_up").GetBoolean(), projects.GetProperty("database_up").GetBoolean()));
        Assert.False(Service(sample, "reconf").GetProperty("up").GetBoolean());
    }

    [Fact]
    public async Task The_gateway_is_up_since_it_started_not_since_somebody_looks()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(settings: ("Live:Interval", "00:00:00.05"));
        using var unseen = await gateway.GetAsync($"/projects/{GatewayUnderTest.P}");
        var beforeAnybodyLooks = TimeProvider.System.GetUtcNow();

        using var events = await LiveEvents.OpenAsync(gateway.Http);
        var sample = await events.SampleAsync(_ => true);

        Assert.True(sample.GetProperty("gateway").GetProperty("started_at").GetDateTimeOffset() < beforeAnybodyLooks);
        Assert.True(sample.GetProperty("since").GetDateTimeOffset() >= beforeAnybodyLooks);
    }

    [Fact]
    public async Task No_number_names_an_id_or_a_user()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(settings: ("Live:Interval", "00:00:00.05"));
        gateway.Projects.Holds($"/projects/{GatewayUnderTest.P}", "{}").On("GET", "/_etags/stats", 200, Stats);
        using var events = await LiveEvents.OpenAsync(gateway.Http);
        using var answer = await gateway.GetAsync($"/projects/{GatewayUnderTest.P}");

        var sample = (await events.SampleAsync(sample => sample.GetProperty("routes").GetArrayLength() > 0)).GetRawText();

        Assert.DoesNotContain(GatewayUnderTest.P, sample, StringComparison.Ordinal);
        Assert.DoesNotContain(GatewayUnderTest.Ada, sample, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_too_many_gets_503_and_when_to_come_back()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(settings: ("Live:Listeners", "1"));
        using var events = await LiveEvents.OpenAsync(gateway.Http);

        using var refused = await gateway.Http.GetAsync(LiveEvents.Stream, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Without_listeners_there_is_no_stream()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(settings: ("Live:Listeners", "0"));

        using var answer = await gateway.Http.GetAsync(LiveEvents.Stream);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static JsonElement Service(JsonElement sample, string name) =>
        sample.GetProperty("services").EnumerateArray().Single(service => service.GetProperty("name").GetString() == name);
}
