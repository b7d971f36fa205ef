using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using EtagDemo.Tests.BuildRules;

namespace EtagDemo.Tests.AppHost;

/// <summary>The AppHost as a process of its own, on free ports, with its data and temporary files in a folder of the test.</summary>
internal sealed partial class AppHostProcess : IDisposable
{
    // Built beside the tests, with the configuration of its own that tests have not.
    private static readonly string Program = Path.Combine(Repository.Root, "EtagDemo.AppHost", Path.GetRelativePath(Path.Combine(Repository.Root, "EtagDemo.Tests"), AppContext.BaseDirectory), "EtagDemo.AppHost.dll");
    private readonly Process _process;
    private readonly Task<string> _error;

    public AppHostProcess(DirectoryInfo folder, IReadOnlyList<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var (name, value) in Variables(folder).Concat(environment))
        {
            start.Environment[name] = value;
        }

        start.Environment[MarkedProcesses.Variable] = Mark;
        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    public string Mark { get; } = Guid.NewGuid().ToString("N");

    /// <summary>A folder whose subfolders other accounts can reach: PostgreSQL runs as one of its own where the tests run as root.</summary>
    public static DirectoryInfo CreateFolder() => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"etagdemo-host-{Guid.NewGuid():N}"));

    public static IEnumerable<string> TemporaryClusters(DirectoryInfo folder) => Directory.EnumerateDirectories(Temporary(folder), "aspire-local-*");

    /// <summary>Reads on until the AppHost has said where the gateway and the dashboard are.</summary>
    public async Task<(Uri Gateway, Uri Dashboard)> WhenUpAsync()
    {
        Uri? gateway = null;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Line().Match(line) is { Success: true } match)
            {
                var address = new Uri(match.Groups["address"].Value);
                if (match.Groups["what"].Value == "dashboard")
                {
                    _ = _process.StandardOutput.ReadToEndAsync();
                    return (gateway!, address);
                }

                gateway = address;
            }
        }

        throw new InvalidOperationException($"The AppHost ended before the system was up: {await _error}");
    }

    public Task SignalAsync(string signal) => EtagDemo.Benchmarks.Measuring.ResourceProcesses.SignalAsync(signal, _process.Id);

    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, output, await _error);
    }

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> Variables(DirectoryInfo folder) =>
    [
        ("DOTNET_ENVIRONMENT", "Development"),
        ("ASPIRE_ALLOW_UNSECURED_TRANSPORT", "true"),
        ("ASPNETCORE_URLS", FreeAddress()),
        ("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", FreeAddress()),
        ("ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL", FreeAddress()),
        ("XDG_DATA_HOME", folder.CreateSubdirectory("data").FullName),
        // Where user secrets are kept: generated passwords of another AppHost that starts at the same time must not replace these.
        ("APPDATA", folder.CreateSubdirectory("secrets").FullName),
        ("TMPDIR", Temporary(folder)),
    ];

    private static string Temporary(DirectoryInfo folder) => folder.CreateSubdirectory("temp").FullName;

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    [GeneratedRegex(@"^  (?<what>is it ready|dashboard) +(?<address>http\S+?)(/health)?$")]
    private static partial Regex Line();
}
