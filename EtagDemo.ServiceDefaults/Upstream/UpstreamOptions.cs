namespace EtagDemo.ServiceDefaults.Upstream;

/// <summary>How long and how often a process asks another one (configuration section <c>Upstream</c>).</summary>
internal sealed class UpstreamOptions
{
    public const string Section = "Upstream";

    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>For one attempt, until the answer's header fields are there.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>For all attempts and the pauses between them.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>After the first attempt; 0 to 5.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>Before the first retry, on average; it doubles with each.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(100);
}
