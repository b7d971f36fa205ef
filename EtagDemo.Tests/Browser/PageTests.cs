using System.Net;
using Aspire.Hosting.Testing;
using EtagDemo.Tests.Distributed;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EtagDemo.Tests.Browser;

/// <summary>The page at <c>/</c>, over the running system.</summary>
[Collection(OneSystem.Name)]
public sealed class PageTests(RunningSystem system, Chromium chromium) : IClassFixture<Chromium>
{
    private Uri Gateway => system.App.GetEndpoint("bff", "http");

    [Fact]
    public async Task Numbers_move_without_a_reload()
    {
        await using var page = await chromium.OpenAsync(Gateway);
        var before = await page.NumberAsync("#fact-answers");
        var site = await Site.CreateAsync(system);
        var first = await site.Owner.GetAsync(site.AreaPath);
        await site.Owner.GetAsync(site.AreaPath, ("If-None-Match", first.ETag));

        await Expect(page.Page.Locator("#fact-answers")).Not.ToHaveTextAsync($"{before}");
        await Expect(page.Page.Locator("#fact-not-modified")).Not.ToHaveTextAsync("0");
        await Expect(page.Page.Locator("#fact-spared")).Not.ToHaveTextAsync("0");
        await Expect(page.Page.Locator(".picture .wide")).ToContainTextAsync(await page.Page.Locator("#fact-spared").InnerTextAsync() + " spared");
        await Expect(page.Page.Locator("#routes")).ToContainTextAsync("/projects/{project_id}/areas/{area_id}");
        await Expect(page.Page.Locator("#chart-answers .area").First).Not.ToHaveAttributeAsync("d", "");
        page.AssertNothingWentWrong();
    }

    [Fact]
    public async Task Services_and_what_they_stand_on_are_shown()
    {
        await using var page = await chromium.OpenAsync(Gateway);

        foreach (var service in (string[])["projects", "commissioning", "reconf"])
        {
            var card = page.Page.Locator($"#service-{service}");
            await Expect(card).ToContainTextAsync("1 process");
            await Expect(card.Locator("[data-slot=stale-number]")).ToHaveTextAsync("0");
            await Expect(card.Locator("[data-slot=marks]")).ToHaveTextAsync("0");
        }

        await Expect(page.Page.GetByText("Redis is up")).ToBeVisibleAsync();
        await Expect(page.Page.GetByText("PostgreSQL is up")).ToBeVisibleAsync();
        page.AssertNothingWentWrong();
    }

    [Fact]
    public async Task A_page_that_is_hidden_stops_asking_and_goes_on_when_it_is_seen()
    {
        await using var page = await chromium.OpenAsync(Gateway);
        var ended = page.EndOfRequestAsync("/live/stream");

        await page.HideAsync(isHidden: true);
        await ended;
        await Expect(page.Page.Locator("#connection-text")).ToHaveTextAsync("Paused");

        await page.HideAsync(isHidden: false);
        await Expect(page.Page.Locator("#connection-text")).ToHaveTextAsync("Live");
        page.AssertNothingWentWrong();
    }

    [Fact]
    public async Task A_document_may_load_nothing_from_elsewhere_and_is_always_checked_for_a_newer_one()
    {
        var answer = await system.Anonymous.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith("default-src 'self';", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("no-cache", answer.Header("Cache-Control"));
        Assert.Equal(HttpStatusCode.NotModified, (await system.Anonymous.GetAsync("/", ("If-None-Match", answer.ETag))).Status);
    }

    [Theory]
    [InlineData(ColorScheme.Light, "dark")]
    [InlineData(ColorScheme.Dark, "light")]
    public async Task The_page_follows_the_system_and_the_switch_and_is_readable_in_both(ColorScheme scheme, string other)
    {
        await using var page = await chromium.OpenAsync(Gateway, scheme);
        await page.BuildHouseAsync();
        await page.ChangeAsync("Rename the zone");
        await Expect(page.Entries("renewed")).Not.ToHaveCountAsync(0);
        var paper = await PaperAsync(page.Page);
        Assert.Empty(await Contrast.WeakTextsAsync(page.Page));

        await page.Page.GetByLabel(other, new() { Exact = false }).CheckAsync(new() { Force = true });
        Assert.NotEqual(paper, await PaperAsync(page.Page));
        Assert.Empty(await Contrast.WeakTextsAsync(page.Page));

        await page.Page.ReloadAsync();
        Assert.NotEqual(paper, await PaperAsync(page.Page));
        page.AssertNothingWentWrong();
    }

    private static Task<string> PaperAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
