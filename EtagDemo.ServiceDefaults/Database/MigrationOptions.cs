namespace EtagDemo.ServiceDefaults.Database;

/// <summary>How long a service waits for its database before it is ready.</summary>
public sealed class MigrationOptions
{
    /// <summary>How long one attempt waits for another replica that is migrating.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The pause after a failed attempt, doubled each time up to <see cref="MaxRetryDelay"/>.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After this the process ends, for its orchestrator to start another: a service that cannot migrate must not pretend to be starting for ever.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromMinutes(10);
}
