namespace EtagDemo.Benchmarks.Faults.Striking;

/// <summary>One way to break the system: it strikes, holds for a while, and mends what it broke.</summary>
internal sealed record Fault(string Name, Func<FaultStage, Task> StrikeAsync);
