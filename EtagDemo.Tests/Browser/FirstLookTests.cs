using EtagDemo.Tests.Bff;
using static Microsoft.Playwright.Assertions;

namespace EtagDemo.Tests.Browser;

/// <summary>What the page says at the first look, over one gateway in front of scripted services.</summary>
public sealed class FirstLookTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Project = $"/projects/{GatewayUnderTest.P}";

    [Fact]
    public async Task What_services_did_before_anybody_looked_is_not_beside_a_gateway_that_begins_at_nothing()
    {
        await using var gateway = await GatewayUnderTest.StartWithPagesAsync();
        gateway.Projects.Holds(Project, "{}").On("GET", "/_etags/stats", _ => new ScriptedAnswer(200, Stats(hits: 35)));
        using var early = await gateway.GetAsync(Project);

        await using var page = await chromium.OpenAsync(gateway.Http.BaseAddress!);

        await Expect(page.Page.Locator("#service-projects [data-slot=up]")).ToHaveTextAsync("1 process");
        Assert.Equal((0, 0, 0), (await page.NumberAsync("#fact-answers"), await page.NumberAsync("#fact-reads"), await page.NumberAsync("#fact-spared")));
        await Expect(page.Page.Locator("#verdict")).ToContainTextAsync("Nothing has been asked since you look.");
        page.AssertNothingWentWrong();
    }

    [Fact]
    public async Task Each_number_says_whose_it_is_and_since_when()
    {
        await using var gateway = await GatewayUnderTest.StartWithPagesAsync();
        await using var page = await chromium.OpenAsync(gateway.Http.BaseAddress!);

        await Expect(page.Page.Locator("#account-gateway")).ToContainTextAsync("This gateway (");
        await Expect(page.Page.Locator("#account-gateway")).ToContainTextAsync("up for");
        await Expect(page.Page.Locator("#account-services")).ToHaveTextAsync("All services, whoever asked them");
        await Expect(page.Page.Locator("#since")).ToContainTextAsync("Both counted since");
        await Expect(page.Page.Locator("#since")).Not.ToContainTextAsync("came from elsewhere");
        await Expect(page.Page.Locator("#services-whose")).ToContainTextAsync("whoever asked them, since");
        page.AssertNothingWentWrong();
    }

    [Fact]
    public async Task What_another_gateway_asked_of_the_services_is_said_to_be_anothers()
    {
        await using var gateway = await GatewayUnderTest.StartWithPagesAsync(("Live:Interval", "00:00:00.2"));
        var hits = 0;
        gateway.Projects.On("GET", "/_etags/stats", _ => new ScriptedAnswer(200, Stats(Interlocked.Add(ref hits, 10))));

        await using var page = await chromium.OpenAsync(gateway.Http.BaseAddress!);

        await Expect(page.Page.Locator("#since")).ToContainTextAsync("came from elsewhere: another replica of the gateway");
        await Expect(page.Page.Locator("#fact-answers")).ToHaveTextAsync("0");
        page.AssertNothingWentWrong();
    }

    [Fact]
    public async Task A_new_request_of_the_bench_leaves_nothing_of_the_one_before_it()
    {
        await using var gateway = await GatewayUnderTest.StartWithPagesAsync(("Live:Bench", "true"));
        gateway.Projects.On("GET", "/projects", 200, "[]");
        await using var page = await chromium.OpenAsync(gateway.Http.BaseAddress!);
        await page.Send.ClickAsync();
        await Expect(page.Status).ToContainTextAsync("200 OK");
        await Expect(page.Page.Locator("#exchange .status-line")).ToHaveCountAsync(1);

        await page.Page.Locator("#bench-repeat").ClickAsync();

        await Expect(page.Status).ToContainTextAsync("25 requests in");
        await Expect(page.Page.Locator("#exchange")).ToBeEmptyAsync();
        await Expect(page.Page.Locator("#validators")).ToBeEmptyAsync();
        page.AssertNothingWentWrong();
    }

    [Fact]
    public async Task A_request_of_the_bench_that_fails_leaves_nothing_of_the_one_before_it()
    {
        await using var gateway = await GatewayUnderTest.StartWithPagesAsync(("Live:Bench", "true"));
        gateway.Projects.On("GET", "/projects", 200, "[]");
        await using var page = await chromium.OpenAsync(gateway.Http.BaseAddress!);
        await page.Send.ClickAsync();
        await Expect(page.Status).ToContainTextAsync("200 OK");

        await page.Page.Locator("#bench-path").FillAsync("no path");
        await page.Send.ClickAsync();

        await Expect(page.Page.Locator("#bench-status.fault")).ToBeVisibleAsync();
        await Expect(page.Page.Locator("#exchange")).ToBeEmptyAsync();
    }

    private static string Stats(int hits) => $$"""
        {"service":"projects","instance":"a","started_at":"2020-01-01T00:00:00Z","store":"redis","store_up":true,"database_up":true,"epoch":"e","barrier_down":true,"entries":1,
        "tags":1,"marked":0,"hits":{{hits}},"misses":0,"bypassed":0,"not_modified":{{hits}},"queries_avoided":{{hits}},"stale_detected":0}
        """;
}
