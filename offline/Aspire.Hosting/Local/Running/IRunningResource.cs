using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local.Running;

internal interface IRunningResource
{
    IResource Resource { get; }

    IReadOnlyList<Instance> Instances { get; }

    Task StartAsync(CancellationToken cancellation);

    Task StopAsync(CancellationToken cancellation);
}
