using Microsoft.Extensions.Hosting;

namespace EtagDemo.AppHost.Local;

/// <summary>
/// Holds a cluster for as long as the application runs. When the application has ended, the server's script deletes the folder behind the server, also when both were killed;
/// what a server leaves that was stopped before, this deletes.
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
