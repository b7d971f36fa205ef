namespace EtagDemo.Bff.Overload;

/// <summary>How much the gateway takes on at once (configuration section <c>Overload</c>).</summary>
internal sealed class OverloadOptions
{
    public const string Section = "Overload";

    /// <summary>Requests that are worked on.</summary>
    public int MaxConcurrent { get; set; } = 256;

    /// <summary>Requests that wait for their turn; what comes then is refused.</summary>
    public int MaxQueued { get; set; } = 256;

    /// <summary>What a refused client is told to wait.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);
}
