namespace EtagDemo.Benchmarks.Faults;

/// <summary>One replica of a resource, as the host names it.</summary>
internal sealed record RunningInstance(string Resource, string Id);
