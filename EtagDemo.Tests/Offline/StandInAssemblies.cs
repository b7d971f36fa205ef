using System.Reflection;

namespace EtagDemo.Tests.Offline;

/// <summary>The assemblies beside the tests that stand in for packages which the feed lacks; none where it has them.</summary>
internal static class StandInAssemblies
{
    public static IReadOnlyList<Assembly> All { get; } = [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
        .Where(file => Named(Path.GetFileName(file)))
        .Select(file => Assembly.Load(AssemblyName.GetAssemblyName(file)))
        .Where(IsStandIn)];

    private static bool IsStandIn(Assembly assembly) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Any(metadata => metadata is { Key: "EtagDemo.StandIn", Value: "true" });

    private static bool Named(string file) => file.StartsWith("Aspire.", StringComparison.Ordinal)
        || file.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        || file.StartsWith("OpenTelemetry.", StringComparison.Ordinal);
}
