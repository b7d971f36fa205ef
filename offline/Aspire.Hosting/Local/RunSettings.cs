namespace Aspire.Hosting.Local;

/// <summary>What differs between a run at a terminal and one inside a test.</summary>
internal sealed record RunSettings
{
    /// <summary>Fixed ports give way to free ones, so that tests run beside each other and beside a running system.</summary>
    public required bool RandomPorts { get; init; }

    /// <summary>Volumes and generated passwords are kept between runs; in a test they last as long as the application.</summary>
    public required bool KeepsData { get; init; }

    /// <summary>Processes' output goes to the console; in a test only the last lines are held, for the message of a failure.</summary>
    public required bool WritesToConsole { get; init; }
}
