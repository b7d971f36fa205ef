using System.Globalization;
using System.Text.RegularExpressions;
using EtagDemo.Tests.Fixtures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EtagDemo.Tests.Browser;

/// <summary>The real Aspire dashboard over the running system, as a person sees it who has followed the link that the AppHost prints.</summary>
public sealed partial class DashboardTests(DashboardSystem system, Chromium chromium) : IClassFixture<DashboardSystem>, IClassFixture<Chromium>
{
    private const float ChoiceLimit = 10_000;
    private static readonly string[] Databases = ["commissioning-db", "projects-db", "reconf-db"];
    private static readonly string[] Resources = ["postgres", .. Databases, "redis", "bff", "commissioning", "projects", "reconf"];

    [Fact]
    public async Task Every_resource_is_healthy_and_the_databases_are_under_their_cluster()
    {
        await using var page = await OpenAsync("");
        foreach (var resource in Resources)
        {
            await Expect(Row(page, resource).GetByText("Running", new() { Exact = true })).ToBeVisibleAsync();
        }

        // Unhealthy is said in the state's place, and errors that were logged in a badge beside it.
        await Expect(page.Page.GetByText("Unhealthy")).ToHaveCountAsync(0);
        await Expect(page.Page.Locator("fluent-badge, fluent-counter-badge")).ToHaveCountAsync(0);
        var names = await page.Page.Locator(".resource-name-text").AllInnerTextsAsync();
        Assert.Equal(["postgres", .. Databases], names.Select(name => name.Trim()).SkipWhile(name => name != "postgres").Take(4));
        await Pictures.TakeTopAsync(page.Page, "dashboard-resources", 1280, 640);
    }

    [Fact]
    public async Task Command_of_a_service_asks_for_confirmation_and_succeeds()
    {
        await using var page = await OpenAsync("");
        var question = page.Page.GetByText("Forget all validators of this service?");
        // A choice that is made while the page is being drawn anew is lost.
        await Eventually.HoldsAsync(() => ChooseAsync(page, "Clear ETags", question));
        await Pictures.TakeTopAsync(page.Page, "dashboard-command", 1280, 640);

        await page.Page.Locator("fluent-dialog fluent-button").Filter(new() { HasText = "Yes" }).ClickAsync();

        await Expect(page.Page.GetByText("\"Clear ETags\" succeeded").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Validated_request_is_one_trace_without_a_database_span()
    {
        var path = await system.CreateProjectAsync();
        await system.ReadAsync(path);
        await using var page = await OpenAsync("traces/resource/bff");

        // The newest is the last of the list; it comes once the processes have exported it.
        var validated = page.Page.Locator("tr.fluent-data-grid-row").Filter(new() { HasText = "bff: GET /projects/{project_id:hexid}" }).Last;
        await Eventually.HoldsAsync(async () =>
        {
            await system.ReadAsync(path);
            return !(await validated.InnerTextAsync()).Contains("-db", StringComparison.Ordinal);
        });
        await Expect(validated).ToContainTextAsync("projects (2)");
        await validated.Locator(".trace-name-content").ClickAsync();

        await page.Page.WaitForURLAsync("**/traces/detail/**");
        await Expect(page.Page.GetByText("/projects/{projectId:hexid}/collaborators/{email}").First).ToBeVisibleAsync();
        await Expect(page.Page.GetByText("projects-db")).ToHaveCountAsync(0);
        await Pictures.TakeTopAsync(page.Page, "dashboard-trace", 1280, 640);
    }

    [Fact]
    public async Task Structured_logs_have_no_error_after_a_start_and_some_load()
    {
        await system.ReadAsync(await system.CreateProjectAsync());
        foreach (var resource in (string[])["projects", "commissioning", "reconf", "bff"])
        {
            await using var page = await OpenAsync($"structuredlogs/resource/{resource}");
            await Expect(page.Page.GetByText("Application started.").First).ToBeVisibleAsync();
            await page.Page.GotoAsync(new Uri(system.Dashboard, $"/structuredlogs/resource/{resource}?logLevel=error").ToString());
            await Expect(page.Page.GetByText("No structured logs found")).ToBeVisibleAsync();
        }
    }

    [Theory]
    [InlineData("projects", "EtagDemo.Etags", "etags.now.")]
    [InlineData("bff", "EtagDemo.RevalidatingCache", "cache.now.")]
    public async Task Headline_instruments_move(string resource, string meter, string prefix)
    {
        var path = await system.CreateProjectAsync();
        await using var page = await OpenAsync($"metrics/resource/{resource}");
        await Expect(page.Page.GetByText(meter, new() { Exact = true })).ToBeVisibleAsync();
        foreach (var instrument in (string[])["hit_rate", "304_rate", "hits", "misses"])
        {
            await page.Page.GotoAsync(new Uri(system.Dashboard, $"/metrics/resource/{resource}?meter={meter}&instrument={prefix}{instrument}&duration=5&view=Table").ToString());
            await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = $"{prefix}{instrument}" })).ToBeVisibleAsync();
            IReadOnlyList<string> rows = [];
            try
            {
                await Eventually.HoldsAsync(async () =>
                {
                    await system.ReadAsync(path);
                    await system.RenameAsync(path);
                    await WhenLoadedAsync(page);
                    rows = await page.Page.Locator("tr").AllInnerTextsAsync();
                    return rows.Any(row => Number().Matches(row).Any(IsPositive));
                });
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"{prefix}{instrument} does not move: {string.Join(" | ", rows)}");
            }
        }

        await page.Page.GotoAsync(new Uri(system.Dashboard, $"/metrics/resource/{resource}?meter={meter}&instrument={prefix}hit_rate&duration=5").ToString());
        await Expect(page.Page.Locator(".plotly .ytick").First).ToBeVisibleAsync();
        await Pictures.TakeTopAsync(page.Page, $"dashboard-metrics-{resource}", 1280, 720);
    }

    private async Task<WatchedPage> OpenAsync(string path)
    {
        var page = await chromium.OpenOtherAsync(system.Dashboard);
        await Expect(Row(page, "bff")).ToBeVisibleAsync();
        if (path.Length > 0)
        {
            await page.Page.GotoAsync(new Uri(system.Dashboard, $"/{path}").ToString());
        }

        return page;
    }

    // On a busy machine the table can stay at its first frame; a person would load the page again.
    private static async Task WhenLoadedAsync(WatchedPage page)
    {
        try
        {
            await page.Page.GetByText("Loading...").First.WaitForAsync(new() { State = WaitForSelectorState.Hidden, Timeout = ChoiceLimit });
        }
        catch (TimeoutException)
        {
            await page.Page.ReloadAsync();
        }
    }

    private static async Task<bool> ChooseAsync(WatchedPage page, string command, ILocator expected)
    {
        try
        {
            await page.Page.Keyboard.PressAsync("Escape");
            await Row(page, "projects").Locator(".aspire-menu-button fluent-button").ClickAsync(new() { Timeout = ChoiceLimit });
            await page.Page.Locator("fluent-menu-item").Filter(new() { HasText = command }).ClickAsync(new() { Timeout = ChoiceLimit });
            await expected.WaitForAsync(new() { Timeout = ChoiceLimit });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static ILocator Row(WatchedPage page, string resource) =>
        page.Page.Locator("tr.fluent-data-grid-row").Filter(new() { Has = page.Page.Locator(".resource-name-text", new() { HasTextRegex = new Regex($"^\\s*{resource}\\s*$") }) });

    // A row of the table is a time and a value.
    private static bool IsPositive(Match value) => double.Parse(value.ValueSpan, CultureInfo.InvariantCulture) > 0;

    [GeneratedRegex(@"(?<![\d:.])\d+(\.\d+)?(?![\d:.])(?!\s*[AP]M)")]
    private static partial Regex Number();
}
