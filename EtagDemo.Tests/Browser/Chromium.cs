using Microsoft.Playwright;

namespace EtagDemo.Tests.Browser;

/// <summary>One browser for the tests of a class; each test has a page of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The machine may be busy with everything else that the tests have started.
    private const float Patience = 90_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumBinary.Find(),
            // As root there is no sandbox to be had, and containers have little shared memory.
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
            Timeout = Patience,
        });
    }

    internal async Task<WatchedPage> OpenAsync(Uri address, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900)
    {
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = height } });
        page.SetDefaultTimeout(Patience);
        var watched = new WatchedPage(page, address);
        await page.GotoAsync(address.ToString());
        await Assertions.Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-state", "live");
        return watched;
    }

    /// <summary>Another page than the one at <c>/</c>.</summary>
    internal async Task<WatchedPage> OpenOtherAsync(Uri address, int width = 1280, int height = 900)
    {
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, IsMobile = width < 500 });
        page.SetDefaultTimeout(Patience);
        var watched = new WatchedPage(page, address);
        await page.GotoAsync(address.ToString());
        return watched;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
