namespace Aspire.Hosting.Local.Processes;

/// <summary>How to start one process, and how to end it.</summary>
internal sealed record LaunchPlan(string FileName, IReadOnlyList<string> Arguments, string WorkingDirectory, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>The user to run as, when the host is root and the program refuses that.</summary>
    public string? User { get; init; }

    /// <summary>Asks the process to end in good order.</summary>
    public string StopSignal { get; init; } = "TERM";

    /// <summary>Sent when the host is gone.</summary>
    public string LostHostSignal { get; init; } = "KILL";

    /// <summary>How long the process may take to end in good order.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(10);
}
