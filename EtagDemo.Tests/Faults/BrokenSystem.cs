using EtagDemo.Benchmarks.Faults;

namespace EtagDemo.Tests.Faults;

/// <summary>One start of the system with replicas and proxies, for all tests that break it. Each mends what it broke.</summary>
public sealed class BrokenSystem : IAsyncLifetime
{
    /// <summary>So low that a test can ask for more on a small machine.</summary>
    public const int Concurrent = 32;

    private static readonly Dictionary<string, string> Variables = new() { ["Overload__MaxConcurrent"] = $"{Concurrent}", ["Overload__MaxQueued"] = $"{Concurrent}" };
    private FaultedSystem? _system;

    internal FaultedSystem System => _system ?? throw new InvalidOperationException("The system has not been started.");

    public async Task InitializeAsync() => _system = await FaultedSystem.StartAsync(Variables, TimeProvider.System);

    public async Task DisposeAsync()
    {
        if (_system is not null)
        {
            await _system.DisposeAsync();
        }
    }
}
