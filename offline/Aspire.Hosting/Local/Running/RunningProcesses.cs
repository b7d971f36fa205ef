using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local.Running;

/// <summary>A resource that runs as one process or several.</summary>
internal sealed class RunningProcesses(IResource resource, IReadOnlyList<Replica> replicas) : IRunningResource
{
    public IResource Resource { get; } = resource;

    public IReadOnlyList<Replica> Replicas { get; } = replicas;

    public IReadOnlyList<Instance> Instances { get; } = [.. replicas.Select(replica => replica.Instance)];

    public Task StartAsync(CancellationToken cancellation) => Task.WhenAll(Replicas.Select(replica => replica.StartAsync(cancellation)));

    public Task StopAsync(CancellationToken cancellation) => Task.WhenAll(Replicas.Select(replica => replica.StopAsync(cancellation)));
}
