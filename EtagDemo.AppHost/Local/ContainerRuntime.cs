using System.ComponentModel;
using System.Diagnostics;

namespace EtagDemo.AppHost.Local;

/// <summary>The program that runs containers on this machine, if there is one.</summary>
internal static class ContainerRuntime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // What Aspire itself reads, and what it falls back to.
    private static readonly string[] Settings = ["ASPIRE_CONTAINER_RUNTIME", "DOTNET_ASPIRE_CONTAINER_RUNTIME"];
    private static readonly string[] Known = ["docker", "podman"];

    /// <summary>Whether an engine answers behind the client: a client alone runs nothing.</summary>
    public static bool Responds()
    {
        var chosen = Settings.Select(Environment.GetEnvironmentVariable).FirstOrDefault(name => !string.IsNullOrEmpty(name));
        return (chosen is null ? Known : [chosen]).Any(Responds);
    }

    private static bool Responds(string runtime)
    {
        try
        {
            var start = new ProcessStartInfo(runtime, ["info"]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
            using var process = Process.Start(start)!;
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (process.WaitForExit(Limit))
            {
                return process.ExitCode == 0;
            }

            process.Kill(entireProcessTree: true);
            return false;
        }
        catch (Win32Exception)
        {
            // Not installed.
            return false;
        }
    }
}
