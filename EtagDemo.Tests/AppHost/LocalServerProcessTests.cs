using System.Net.Http.Json;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.AppHost;

/// <summary>Servers without a container runtime: what is left when the AppHost ends, however it ends.</summary>
public sealed class LocalServerProcessTests : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan EndLimit = TimeSpan.FromMinutes(1);
    private readonly DirectoryInfo _folder = AppHostProcess.CreateFolder();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Interrupted_host_leaves_no_process_and_the_next_run_finds_the_data()
    {
        using (var first = Start("--DataVolume=true"))
        {
            using var http = Client((await first.WhenUpAsync().WaitAsync(StartLimit)).Gateway);
            using var created = await http.PostAsJsonAsync("/projects", new { name = "Kept" });
            created.EnsureSuccessStatusCode();

            await first.SignalAsync("INT");

            Assert.Equal(0, await first.ExitCodeAsync().WaitAsync(EndLimit));
            await NothingIsLeftAsync(first);
        }

        using var second = Start("--DataVolume=true");
        using var again = Client((await second.WhenUpAsync().WaitAsync(StartLimit)).Gateway);
        Assert.Contains("\"Kept\"", await again.GetStringAsync(new Uri("/projects", UriKind.Relative)), StringComparison.Ordinal);
        await second.SignalAsync("TERM");
        Assert.Equal(0, await second.ExitCodeAsync().WaitAsync(EndLimit));
        await NothingIsLeftAsync(second);
    }

    [Fact]
    public async Task Killed_host_leaves_no_process_and_no_temporary_cluster()
    {
        using var host = Start("--DataVolume=false");
        await host.WhenUpAsync().WaitAsync(StartLimit);
        var processes = MarkedProcesses.Of(host.Mark).Select(process => process.ProcessName).ToList();
        Assert.Contains(processes, name => name.StartsWith("postgres", StringComparison.Ordinal));
        Assert.Contains(processes, name => name.StartsWith("redis-server", StringComparison.Ordinal));
        Assert.Contains("EtagDemo.Bff", processes);
        Assert.Single(AppHostProcess.TemporaryClusters(_folder));

        await host.SignalAsync("KILL");

        await NothingIsLeftAsync(host);
        Assert.Empty(AppHostProcess.TemporaryClusters(_folder));
    }

    private AppHostProcess Start(string dataVolume) => new(_folder, ["--Servers=local", dataVolume, "--DcpPublisher:RandomizePorts=true"], Patience.Variables);

    private static HttpClient Client(Uri gateway) => new() { BaseAddress = gateway, DefaultRequestHeaders = { { "x-user", "ada@example.org" } } };

    private static Task NothingIsLeftAsync(AppHostProcess host) => Eventually.HoldsAsync(() => Task.FromResult(MarkedProcesses.Of(host.Mark).Count == 0));
}
