namespace EtagDemo.Benchmarks.Tools;

/// <summary>This program as another process, for what must not share a process with the measurement.</summary>
internal static class OwnProgram
{
    public static Task<ServerProcess> StartAsync(int port, params string[] arguments) =>
        ServerProcess.StartAsync(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [typeof(OwnProgram).Assembly.Location, .. arguments], port);
}
