namespace EtagDemo.ServiceDefaults.Telemetry;

/// <summary>The framework names its own meters and sources, so no instrumentation package is needed.</summary>
internal static class TelemetryNames
{
    private static readonly string[] Libraries = ["EtagDemo.Etags", "EtagDemo.RevalidatingCache"];

    public static string[] Meters { get; } =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "Npgsql", .. Libraries];

    public static string[] Sources { get; } = ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql", .. Libraries];
}
