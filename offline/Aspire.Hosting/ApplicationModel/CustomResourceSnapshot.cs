using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

public sealed record CustomResourceSnapshot
{
    public required string ResourceType { get; init; }

    public ResourceStateSnapshot? State { get; init; }

    public int? ExitCode { get; init; }

    public DateTime? CreationTimeStamp { get; init; }

    public DateTime? StartTimeStamp { get; init; }

    public DateTime? StopTimeStamp { get; init; }

    public HealthStatus? HealthStatus { get; internal init; }

    /// <summary>Healthy for the first time since its start, and everything that hangs on that moment (databases, for one) is done.</summary>
    internal bool Ready { get; init; }
}
