using System.Net;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Tour;

/// <summary>The API's description against the answers of the running system: statuses, header fields and the members of bodies.</summary>
[Collection(OneSystem.Name)]
public sealed class DescriptionTests(RunningSystem system)
{
    [Fact]
    public async Task Every_operation_answers_as_it_is_described_whatever_becomes_of_it()
    {
        var walk = await DescriptionWalk.BeginAsync(system);

        await walk.ReadEverythingAsync();
        await walk.AskWronglyAsync();
        await walk.ChangeEverythingAsync();

        Assert.True(walk.Differences.Count == 0, string.Join(Environment.NewLine, walk.Differences.Distinct()));
        Assert.Equal([], walk.NeverSeen([200, 201, 202, 204, 304, 412]));
    }

    [Fact]
    public async Task A_scenario_that_was_there_from_the_start_is_removed_only_by_somebody_who_has_seen_it()
    {
        var caller = system.As(Site.NewEmail());

        var refused = await caller.DeleteAsync("/scenarios/night");

        HttpAssert.Problem(HttpStatusCode.PreconditionRequired, refused);
        Assert.Contains("If-Match", refused.Text("detail"), StringComparison.Ordinal);
        HttpAssert.Problem(HttpStatusCode.PreconditionFailed, await caller.DeleteAsync("/scenarios/night", body: null, ("If-Match", "\"other\"")));
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/scenarios/night")).Status);
    }

    [Fact]
    public async Task The_try_out_page_comes_whole_from_the_gateway_and_allows_nothing_else()
    {
        var page = await system.Anonymous.GetAsync("/try/index.html");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("default-src 'none'; script-src 'self';", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("://", page.Body, StringComparison.Ordinal);
        foreach (var part in new[] { "swagger-ui.css", "index.css", "index.js", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js" })
        {
            Assert.Contains(part, page.Body, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await system.Anonymous.GetAsync($"/try/{part}")).Status);
        }
    }
}
