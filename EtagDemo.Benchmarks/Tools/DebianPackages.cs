using System.Diagnostics;

namespace EtagDemo.Benchmarks.Tools;

/// <summary>Programs that come from Debian's packages. They are installed when they are missing and this process may do so; otherwise it says what to do.</summary>
internal static class DebianPackages
{
    private static readonly string[] Folders = ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"];

    /// <summary>Where a program is; null when it is missing.</summary>
    public static string? Find(string program) => Folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Makes sure that the programs are there. Returns what stands in the way, or null.</summary>
    /// <param name="needed">Programs by the package that holds each.</param>
    public static async Task<string?> EnsureAsync(IReadOnlyDictionary<string, string> needed)
    {
        string[] missing = [.. needed.Where(tool => Find(tool.Key) is null).Select(tool => tool.Value)];
        if (missing.Length == 0)
        {
            return null;
        }

        var install = $"apt-get update && apt-get install -y --no-install-recommends {string.Join(' ', missing)}";
        if (!Environment.IsPrivilegedProcess || Find("apt-get") is null)
        {
            return $"Missing: {string.Join(", ", missing)}. As root: {install}";
        }

        await Console.Error.WriteLineAsync($"Installing {string.Join(", ", missing)} …");
        // The packages would start a service each; the measurement starts its own.
        const string NoServices = "printf '#!/bin/sh\\nexit 101\\n' > /usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d; trap 'rm -f /usr/sbin/policy-rc.d' EXIT; ";
        var existed = File.Exists("/usr/sbin/policy-rc.d");
        using var shell = Process.Start("sh", ["-c", $"{(existed ? "" : NoServices)}{{ {install}; }} >&2"]);
        await shell.WaitForExitAsync();
        return shell.ExitCode == 0 ? null : $"Installing failed. By hand: {install}";
    }
}
