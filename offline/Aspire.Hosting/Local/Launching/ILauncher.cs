using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Local.Processes;

namespace Aspire.Hosting.Local.Launching;

/// <summary>Knows how a resource becomes a process of this machine. A resource without one is not started.</summary>
internal interface ILauncher : IResourceAnnotation
{
    /// <summary>What the machine lacks and how to get it, in one line; null when nothing is missing.</summary>
    string? Missing();

    Task<LaunchPlan> PlanAsync(LaunchContext context, CancellationToken cancellation);
}
