using System.Diagnostics;
using EtagDemo.Tests.BuildRules;

namespace EtagDemo.Tests.Offline;

/// <summary>The AppHost as a process of its own, with its data and temporary files in a folder of the test.</summary>
internal sealed class HostProcess : IDisposable
{
    // Not a private folder: the user that PostgreSQL runs as must get through.
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"etagdemo-host-{Guid.NewGuid():N}"));
    private readonly Process _process;
    private readonly Task<string> _error;

    public HostProcess(params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(global::Projects.EtagDemo_AppHost).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.Environment[MarkedProcesses.Variable] = Mark;
        start.Environment["XDG_DATA_HOME"] = _folder.CreateSubdirectory("data").FullName;
        start.Environment["TMPDIR"] = _folder.CreateSubdirectory("temp").FullName;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    public string Mark { get; } = Guid.NewGuid().ToString("N");

    public IEnumerable<string> TemporaryFolders => Directory.EnumerateDirectories(Path.Combine(_folder.FullName, "temp"), "aspire-stand-in-*");

    public async Task<bool> PrintsAsync(string text)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return true;
            }
        }

        return false;
    }

    public void Kill() => _process.Kill();

    public async Task<(int Code, string Error)> EndAsync()
    {
        await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
