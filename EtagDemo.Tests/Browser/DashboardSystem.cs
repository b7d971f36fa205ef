using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EtagDemo.Tests.AppHost;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Browser;

/// <summary>The system as a person starts it, dashboard included, with a caller who does what shows there.</summary>
public sealed class DashboardSystem : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private readonly DirectoryInfo _folder = AppHostProcess.CreateFolder();
    private AppHostProcess? _host;
    private HttpClient? _http;
    private int _renames;

    /// <summary>The link that the AppHost prints, login included.</summary>
    public Uri Dashboard { get; private set; } = new("about:blank");

    public async Task InitializeAsync()
    {
        _host = new AppHostProcess(_folder, ["--DataVolume=false", "--DcpPublisher:RandomizePorts=true"], Patience.Variables);
        var (gateway, dashboard) = await _host.WhenUpAsync().WaitAsync(StartLimit);
        Dashboard = dashboard;
        _http = new HttpClient { BaseAddress = gateway, DefaultRequestHeaders = { { "x-user", "ada@example.org" } } };
    }

    /// <summary>Makes a project and gives its path.</summary>
    public async Task<string> CreateProjectAsync()
    {
        using var created = await _http!.PostAsJsonAsync("/projects", new { name = "Seen in the dashboard" });
        created.EnsureSuccessStatusCode();
        return $"/projects/{JsonNode.Parse(await created.Content.ReadAsStringAsync())!["project_id"]}";
    }

    /// <summary>Reads twice: the second time the first one's ETag is the condition, and the response is 304.</summary>
    public async Task ReadAsync(string path)
    {
        using var first = await _http!.GetAsync(new Uri(path, UriKind.Relative));
        first.EnsureSuccessStatusCode();
        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await _http.SendAsync(again);
        Assert.Equal(System.Net.HttpStatusCode.NotModified, second.StatusCode);
    }

    /// <summary>Changes a project, so that its next read is a miss.</summary>
    public async Task RenameAsync(string path)
    {
        using var renamed = await _http!.PatchAsJsonAsync(path, new { name = $"Renamed {++_renames} times" });
        renamed.EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.SignalAsync("TERM");
            await Eventually.HoldsAsync(() => Task.FromResult(MarkedProcesses.Of(_host.Mark).Count == 0));
        }

        Dispose();
        _folder.Delete(recursive: true);
    }

    public void Dispose()
    {
        _http?.Dispose();
        _host?.Dispose();
        _host = null;
    }
}
