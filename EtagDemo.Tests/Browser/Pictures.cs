using EtagDemo.Tests.BuildRules;
using Microsoft.Playwright;

namespace EtagDemo.Tests.Browser;

/// <summary>The pictures of the documentation, taken by the tests when <c>ETAGDEMO_PICTURES</c> is set; without it a run leaves the sources alone.</summary>
internal static class Pictures
{
    private const string Variable = "ETAGDEMO_PICTURES";

    // What sticks to the window's edge would lie across a picture that is longer than the window.
    private const string Style = ".bar, .bench-form { position: static !important } .skip { display: none } *, ::before, ::after { animation: none !important }";

    /// <summary>One part of the page, whole.</summary>
    public static Task TakeAsync(IPage page, string name, string selector) =>
        WithStyleAsync(page, () => page.Locator(selector).ScreenshotAsync(new LocatorScreenshotOptions { Path = PathOf(name) }));

    /// <summary>The page from its top, as far down as a high window shows it.</summary>
    public static Task TakeTopAsync(IPage page, string name, int width, int height) => WithStyleAsync(page, async () =>
    {
        await page.SetViewportSizeAsync(width, height);
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = PathOf(name) });
    });

    // As a sheet of the document's own: the page allows no style that is written into it, and says so.
    private static async Task WithStyleAsync(IPage page, Func<Task> take)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 })
        {
            await page.EvaluateAsync("style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style); document.adoptedStyleSheets = [sheet] }", Style);
            await take();
            await page.EvaluateAsync("() => { document.adoptedStyleSheets = [] }");
        }
    }

    private static string PathOf(string name) => Path.Combine(Repository.Root, "docs", "images", $"{name}.png");
}
