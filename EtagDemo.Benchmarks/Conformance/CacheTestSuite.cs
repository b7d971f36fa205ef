using System.Diagnostics;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.Conformance;

/// <summary>The public suite for HTTP caches (cache-tests.fyi) in front of the general host: its origin and its client are node programs, each in a process of its own.</summary>
internal static class CacheTestSuite
{
    private const string Package = "http-cache-tests";
    private const string Version = "0.4.5";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly Dictionary<string, string> Needed = new() { ["node"] = "nodejs", ["npm"] = "npm" };

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, $"{Package}-{Version}");

    /// <summary>Makes sure that the suite is there. Returns what stands in the way, or null.</summary>
    public static async Task<string?> EnsureAsync()
    {
        if (await DebianPackages.EnsureAsync(Needed) is { } missing)
        {
            return missing;
        }

        Directory.CreateDirectory(Folder);
        foreach (var script in (string[])["client.mjs", "loopback.mjs"])
        {
            await using var content = typeof(CacheTestSuite).Assembly.GetManifestResourceStream(script)!;
            await using var file = File.Create(Path.Combine(Folder, script));
            await content.CopyToAsync(file);
        }

        if (Directory.Exists(Path.Combine(Folder, "node_modules", Package)))
        {
            return null;
        }

        string[] install = ["install", "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--prefix", Folder, $"{Package}@{Version}"];
        var (exitCode, said) = await RunAsync("npm", install);
        return exitCode == 0 ? null : $"npm {string.Join(' ', install)} failed: {said}";
    }

    /// <summary>Runs the suite, or some of its checks, with a gateway and an origin of its own.</summary>
    /// <param name="ids">The checks; all if there are none.</param>
    public static async Task<IReadOnlyList<CheckResult>> RunAsync(params IEnumerable<string> ids)
    {
        var originPort = FreePort.Next();
        var port = FreePort.Next();
        var package = Path.Combine(Folder, "node_modules", Package);
        string[] settings = ["npm_config_protocol=http", $"npm_config_port={originPort}", $"npm_config_pidfile={Path.Combine(Folder, "origin.pid")}"];
        string[] origin = [.. settings, Program("node"), "--import", $"file://{Folder}/loopback.mjs", Path.Combine(package, "server", "server.mjs")];
        using var server = await ServerProcess.StartAsync("env", origin, originPort);
        using var gateway = await OwnProgram.StartAsync(port, "gateway", "--urls", $"http://127.0.0.1:{port}", "--origin", $"http://127.0.0.1:{originPort}");
        var (exitCode, said) = await RunAsync("node", ["--no-warnings", "client.mjs", $"http://127.0.0.1:{port}", .. ids]);
        return exitCode == 0
            ? [.. said.Split('\n').Select(CheckResult.Parse).OfType<CheckResult>()]
            : throw new InvalidOperationException($"The suite's client ended with {exitCode}: {said}");
    }

    private static string Program(string name) => DebianPackages.Find(name) ?? name;

    private static async Task<(int ExitCode, string Said)> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        using var process = Process.Start(new ProcessStartInfo(Program(program), arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, process.ExitCode == 0 ? output : output + await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
