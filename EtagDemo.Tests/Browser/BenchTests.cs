using System.Text.RegularExpressions;
using Aspire.Hosting.Testing;
using EtagDemo.Tests.Distributed;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EtagDemo.Tests.Browser;

/// <summary>The bench of the page, played over the running system.</summary>
[Collection(OneSystem.Name)]
public sealed partial class BenchTests(RunningSystem system, Chromium chromium) : IClassFixture<Chromium>
{
    private Uri Gateway => system.App.GetEndpoint("bff", "http");

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task An_exchange_is_shown_as_it_went_and_a_change_ends_exactly_what_depends_on_it(ColorScheme scheme)
    {
        await using var page = await chromium.OpenAsync(Gateway, scheme);
        await page.BuildHouseAsync();
        await page.ChooseAsync("A zone, from two services");
        await page.Send.ClickAsync();
        await Expect(page.Status).ToContainTextAsync("200 OK");
        await page.Send.ClickAsync();

        await Expect(page.Status).ToContainTextAsync("304 Not Modified");
        var hops = page.Page.Locator("#exchange .hop");
        await Expect(hops).ToHaveCountAsync(3);
        await Expect(hops.Filter(new() { HasText = "commissioning" })).ToContainTextAsync("No handler ran, no query.");
        // Who asks, and what is asked for, are validated side by side: they come in no order.
        var zone = hops.Filter(new() { HasText = "/zones/Lobby" });
        await Expect(zone).ToContainTextAsync("No handler ran, no query.");
        await Expect(zone.Locator(".tag")).ToHaveTextAsync(["project:House", "project:House:area:Ground floor", "project:House:zone:Lobby"]);
        await Expect(page.Page.Locator("#exchange .cache-status")).ToContainTextAsync("fwd-status=304");
        await page.Page.GetByText("Request, as it arrived").ClickAsync();
        await Expect(page.Page.GetByLabel("Request, as it arrived")).ToContainTextAsync("If-None-Match");
        await page.Page.GetByText("Request, as it arrived").ClickAsync();
        await Expect(page.Entries("invalidated")).ToHaveCountAsync(0);
        await Pictures.TakeAsync(page.Page, $"read-{Name(scheme)}", "#exchange");

        await page.ChangeAsync("Rename the zone");
        await Expect(page.Entries("renewed")).Not.ToHaveCountAsync(0);
        await Expect(page.Status).ToContainTextAsync("changed");
        var (ended, renewed) = (await PathsAsync(page, "invalidated"), await PathsAsync(page, "renewed"));
        Assert.Equal(["/projects/P/areas/A", "/projects/P/zones"], ended);
        Assert.Equal(["/projects/P/areas/A/zones/Z"], renewed);
        await Expect(page.Page.Locator("#validators .tag.moved").First).ToContainTextAsync("moved");
        await Pictures.TakeAsync(page.Page, $"change-{Name(scheme)}", "#bench");

        await page.Page.Locator("#bench-repeat").ClickAsync();
        await Expect(page.Status).ToContainTextAsync("25 requests in");
        await Expect(page.Page.Locator("#verdict strong")).ToContainTextAsync("%");
        await Pictures.TakeTopAsync(page.Page, $"page-{Name(scheme)}", width: 1280, height: 1560);
        page.AssertNothingWentWrong();
    }

    [Fact]
    public async Task Preconditions_and_strangers_are_refused_as_the_gateway_refuses_them()
    {
        await using var page = await chromium.OpenAsync(Gateway);
        await page.BuildHouseAsync();
        await page.ChooseAsync("Rename the zone");
        await page.Page.GetByLabel("Condition").SelectOptionAsync("If-Match old");
        await page.Send.ClickAsync();
        await Expect(page.Status).ToContainTextAsync("412 Precondition Failed");
        await Expect(page.Page.Locator("#exchange")).ToContainTextAsync("is not what the locked row has now");

        await page.ChooseAsync("The project");
        await page.Page.GetByLabel("Who asks").FillAsync("eve@example.org");
        await page.Page.GetByLabel("Condition").SelectOptionAsync("none");
        await page.Send.ClickAsync();
        await Expect(page.Status).ToContainTextAsync("404 Not Found");
        await Expect(page.Entries("invalidated")).ToHaveCountAsync(0);
        page.AssertNothingWentWrong();
    }

    [Fact]
    public async Task A_phone_shows_all_of_it_without_scrolling_sideways()
    {
        await using var page = await chromium.OpenAsync(Gateway, width: 360, height: 780);
        await page.BuildHouseAsync();
        await page.ChooseAsync("Its overview, from three services");
        await page.Send.ClickAsync();
        await Expect(page.Page.Locator("#exchange .hop")).Not.ToHaveCountAsync(0);
        await page.ChangeAsync("Dim the node");
        await Expect(page.Entries("invalidated")).Not.ToHaveCountAsync(0);

        Assert.Equal(360, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Expect(page.Page.Locator(".picture .tall")).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".picture .wide")).ToBeHiddenAsync();
        await Pictures.TakeTopAsync(page.Page, "phone", width: 360, height: 1500);
        page.AssertNothingWentWrong();
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_and_works_everything_and_one_sees_where_it_is()
    {
        await using var page = await chromium.OpenAsync(Gateway);
        var keyboard = page.Page.Keyboard;
        await keyboard.PressAsync("Tab");
        await Expect(page.Page.Locator(".skip")).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await TabToAsync(page.Page, "bench-build");
        await keyboard.PressAsync("Enter");
        await Expect(page.Status).ToContainTextAsync("The house stands");

        await TabToAsync(page.Page, "bench-user");
        await TabToAsync(page.Page, "bench-route");
        await keyboard.PressAsync("ArrowDown");
        await Expect(page.Page.Locator("#bench-path")).ToHaveValueAsync(ProjectPath());
        await TabToAsync(page.Page, "bench-send");
        await keyboard.PressAsync("Enter");
        await Expect(page.Status).ToContainTextAsync("200 OK");
        await TabToAsync(page.Page, "change-0");
        await keyboard.PressAsync("Space");
        await Expect(page.Entries("renewed")).Not.ToHaveCountAsync(0);

        await page.Page.Locator("#theme input").First.FocusAsync();
        await keyboard.PressAsync("ArrowRight");
        await Expect(page.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        page.AssertNothingWentWrong();
    }

    private static async Task TabToAsync(IPage page, string id)
    {
        for (var step = 0; step < 60; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<string>("() => { const e = document.activeElement; return `${e.id}|${getComputedStyle(e).outlineStyle}|${getComputedStyle(e).outlineWidth}` }");
            var parts = at.Split('|');
            Assert.True(parts[1] != "none" && parts[2] != "0px", $"One cannot see the focus on {at}.");
            if (parts[0] == id)
            {
                return;
            }
        }

        Assert.Fail($"Tab does not lead to {id}.");
    }

    private static async Task<IEnumerable<string>> PathsAsync(WatchedPage page, string fate)
    {
        var paths = await page.Entries(fate).EvaluateAllAsync<string[]>("entries => entries.map(entry => entry.dataset.path)");
        return paths.Select(path => ZoneId().Replace(AreaId().Replace(ProjectId().Replace(path, "/projects/P"), "/areas/A"), "/zones/Z")).Order(StringComparer.Ordinal);
    }

    private static string Name(ColorScheme scheme) => scheme.ToString().ToLowerInvariant();

    [GeneratedRegex("^/projects/[0-9a-f]{32}$")]
    private static partial Regex ProjectPath();

    [GeneratedRegex("/projects/[0-9a-f]{32}")]
    private static partial Regex ProjectId();

    [GeneratedRegex("/areas/[0-9a-f]{32}")]
    private static partial Regex AreaId();

    [GeneratedRegex("/zones/[0-9a-f]{32}")]
    private static partial Regex ZoneId();
}
