using System.Diagnostics;
using System.Reflection;

namespace EtagDemo.Benchmarks.Tools;

/// <summary>Numbers of a debug build say nothing.</summary>
internal static class OptimizedBuild
{
    /// <summary>What to do instead; null when this is an optimised build.</summary>
    public static string? Fault(string command) =>
        typeof(OptimizedBuild).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true }
            ? $"This is a debug build. Run: dotnet run -c Release --project EtagDemo.Benchmarks -- {command}"
            : null;
}
