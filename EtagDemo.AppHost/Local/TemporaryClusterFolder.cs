using Microsoft.Extensions.Hosting;

namespace EtagDemo.AppHost.Local;

/// <summary>
/// Holds a cluster for as long as the application runs. When the application ends, the server deletes the folder behind itself, also when the application was killed;
/// a server that was stopped before leaves that to this.
/// </summary>
internal sealed class TemporaryClusterFolder : IHostedService, IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"aspire-local-{Guid.NewGuid():N}");

    /// <summary>Where the cluster is, once the server has made it.</summary>
    public string Cluster => Path.Combine(_folder, "cluster");

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Tells the server that its stop is not followed by a start.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Directory.Exists(_folder) ? File.WriteAllTextAsync(Path.Combine(_folder, "ending"), "", cancellationToken) : Task.CompletedTask;

    public void Dispose()
    {
        if (Directory.Exists(_folder) && !File.Exists(Path.Combine(Cluster, "postmaster.pid")))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
