using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Aspire.Hosting;

namespace EtagDemo.Benchmarks.Measuring;

/// <summary>
/// The processes of an application's resources on this machine, by the ids that the orchestrator publishes. A resource that runs in a container has none; the caller takes another way.
/// </summary>
internal sealed class ResourceProcesses : IAsyncDisposable
{
    private const string PublishedId = "executable.pid";
    private readonly ConcurrentDictionary<string, (string Resource, int Id)> _instances = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _watching;

    public ResourceProcesses(DistributedApplication app) => _watching = WatchAsync(app);

    /// <summary>The programs of a resource, one for each replica: what the orchestrator starts is a parent of most (<c>dotnet run</c>, a script).</summary>
    public IReadOnlyList<int> ProgramsOf(string resource) => [.. Started(resource).Select(id => ProcessTree.Of(id) is [_, var child, ..] ? child : id)];

    /// <summary>All processes of a resource: what the orchestrator started, and everything that this started.</summary>
    public IReadOnlyList<int> AllOf(string resource) => [.. Started(resource).SelectMany(ProcessTree.Of)];

    public static Task KillAsync(int id) => SignalAsync("KILL", id);

    public static async Task SignalAsync(string signal, int id)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-s", signal, id.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardError = true })!;
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private IEnumerable<int> Started(string resource) =>
        _instances.Values.Where(instance => instance.Resource == resource && File.Exists($"/proc/{instance.Id}/stat")).Select(instance => instance.Id);

    private async Task WatchAsync(DistributedApplication app)
    {
        await foreach (var update in app.ResourceNotifications.WatchAsync(_end.Token))
        {
            if (update.Snapshot.Properties.FirstOrDefault(property => property.Name == PublishedId)?.Value is { } value
                && int.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var id))
            {
                _instances[update.ResourceId] = (update.Resource.Name, id);
            }
        }
    }
}
