namespace EtagDemo.Benchmarks.Faults;

/// <summary>Which version a process that starts now is of. Every other one renders differently.</summary>
internal sealed class Deployment
{
    private int _version;

    public int Version => Volatile.Read(ref _version);

    public void Next() => Interlocked.Increment(ref _version);

    /// <summary>What tells a process its version.</summary>
    public IEnumerable<(string Name, string Value)> Variables => [("Etags__Deployment", $"{Version}"), ("Api__Indented", Version % 2 == 1 ? "true" : "false")];
}
