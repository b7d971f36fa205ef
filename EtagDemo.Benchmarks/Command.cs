namespace EtagDemo.Benchmarks;

/// <summary>One thing this program does; it returns the exit code.</summary>
internal sealed record Command(string Name, string Summary, Func<string[], Task<int>> RunAsync);
