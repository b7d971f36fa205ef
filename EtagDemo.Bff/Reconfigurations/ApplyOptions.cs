namespace EtagDemo.Bff.Reconfigurations;

/// <summary>How reconfigurations are applied (configuration section <c>Apply</c>).</summary>
internal sealed class ApplyOptions
{
    public const string Section = "Apply";

    /// <summary>How many may wait or be under way at once. Beyond it the answer is 503: come back later.</summary>
    public int Capacity { get; set; } = 256;

    /// <summary>How many are under way at once.</summary>
    public int Workers { get; set; } = 4;

    /// <summary>How often a step is tried that fails for no fault of its own.</summary>
    public int Attempts { get; set; } = 5;

    /// <summary>Before the second attempt; it doubles with each.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(200);
}
