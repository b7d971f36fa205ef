using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace EtagDemo.Tests.Browser;

/// <summary>The gateway's page in a browser, with whatever goes wrong in it, and whoever it asks beside the gateway.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ConcurrentQueue<string> _faults = new();

    public WatchedPage(IPage page, Uri address)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, fault) => Note(true, $"exception: {fault}");
        page.Request += (_, request) => Note(!IsOwn(request.Url, address), $"request to {request.Url}");
    }

    public IPage Page { get; }

    public ILocator Status => Page.Locator("#bench-status");

    public ILocator Send => Page.Locator("#bench-send");

    public ILocator Entries(string fate) => Page.Locator($"#validators [data-fate={fate}]");

    public async Task BuildHouseAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Build a house" }).ClickAsync();
        await Assertions.Expect(Status).ToContainTextAsync("The house stands");
    }

    public async Task ChooseAsync(string request) => await Page.GetByLabel("What", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = request });

    public async Task ChangeAsync(string change) => await Page.GetByRole(AriaRole.Button, new() { Name = change }).ClickAsync();

    /// <summary>The number that an element shows now.</summary>
    public async Task<long> NumberAsync(string selector) => long.Parse((await Page.Locator(selector).InnerTextAsync()).Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a browser tells a page that comes to lie behind another one, or to the front again.</summary>
    public Task HideAsync(bool isHidden) => Page.EvaluateAsync(
        "isHidden => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden }); document.dispatchEvent(new Event('visibilitychange')) }", isHidden);

    /// <summary>Completes when a request to a path that is under way has ended.</summary>
    public Task EndOfRequestAsync(string path)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Page.RequestFailed += (_, request) => Note(request);
        Page.RequestFinished += (_, request) => Note(request);
        return ended.Task.WaitAsync(Patience, TimeProvider.System);

        void Note(IRequest request)
        {
            if (new Uri(request.Url).AbsolutePath == path)
            {
                ended.TrySetResult();
            }
        }
    }

    /// <summary>To be said at the end of a test.</summary>
    public void AssertNothingWentWrong() => Assert.Empty(_faults);

    public async ValueTask DisposeAsync() => await Page.CloseAsync();

    private void Note(bool isFault, string what)
    {
        if (isFault)
        {
            _faults.Enqueue(what);
        }
    }

    private static bool IsOwn(string url, Uri address) => new Uri(url).Authority == address.Authority;
}
