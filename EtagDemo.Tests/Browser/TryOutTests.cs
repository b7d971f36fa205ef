using EtagDemo.Tests.Bff;
using static Microsoft.Playwright.Assertions;

namespace EtagDemo.Tests.Browser;

/// <summary>The page at <c>/try/</c>, over one gateway in front of scripted services.</summary>
public sealed class TryOutTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_first_operation_creates_a_project_without_anything_filled_in()
    {
        await using var gateway = await GatewayUnderTest.StartWithPagesAsync();
        gateway.Projects
            .On("POST", "/projects", _ => new ScriptedAnswer(303) { Location = $"/projects/{GatewayUnderTest.P}" })
            .Holds($"/projects/{GatewayUnderTest.P}", $$"""{"project_id":"{{GatewayUnderTest.P}}","name":"Head office"}""");
        await using var page = await chromium.OpenOtherAsync(TryOut(gateway));

        var first = page.Page.Locator(".opblock").First;
        await first.Locator(".opblock-summary-control").ClickAsync();
        await first.Locator("button.execute").ClickAsync();

        await Expect(first.Locator(".live-responses-table .response-col_status").Last).ToContainTextAsync("201");
        page.AssertNothingWentWrong();
    }

    [Fact]
    public async Task A_phone_shows_an_operation_and_its_answer_without_scrolling_sideways()
    {
        await using var gateway = await GatewayUnderTest.StartWithPagesAsync();
        await using var page = await chromium.OpenOtherAsync(TryOut(gateway), width: 360, height: 780);
        foreach (var operation in new[] { 0, 1, 3 })
        {
            await page.Page.Locator(".opblock-summary-control").Nth(operation).ClickAsync();
        }

        await page.Page.Locator("button.execute").First.ClickAsync();
        await Expect(page.Page.Locator(".live-responses-table").First).ToBeVisibleAsync();

        Assert.Equal(360, await page.Page.EvaluateAsync<int>("innerWidth"));
        Assert.Equal(360, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_page_leads_there()
    {
        await using var gateway = await GatewayUnderTest.StartWithPagesAsync();
        await using var page = await chromium.OpenAsync(gateway.Http.BaseAddress!);

        await page.Page.GetByRole(Microsoft.Playwright.AriaRole.Navigation).GetByText("Try the API").ClickAsync();

        await Expect(page.Page.Locator(".opblock").First).ToContainTextAsync("Creates a project");
    }

    private static Uri TryOut(GatewayUnderTest gateway) => new(gateway.Http.BaseAddress!, "/try/");
}
