using System.Diagnostics;
using System.Globalization;

namespace Aspire.Hosting.Local.Processes;

/// <summary>A temporary folder of one run, deleted when the run ends, also when the host is killed.</summary>
internal sealed class RunFolder : IAsyncDisposable
{
    private readonly Process _janitor;

    public RunFolder()
    {
        // Another user's processes must be able to pass through; what lies inside has its own permissions.
        const UnixFileMode Passable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"aspire-stand-in-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path, Passable);
        File.SetUnixFileMode(Path, Passable);
        var start = new ProcessStartInfo("setsid", ["/bin/sh", "-c", JanitorScript.Text, "janitor", Path]) { RedirectStandardInput = true, WorkingDirectory = "/" };
        _janitor = Process.Start(start)!;
    }

    public string Path { get; }

    /// <summary>The folder is not deleted before this process has ended.</summary>
    public void UsedBy(GuardedProcess process)
    {
        lock (_janitor)
        {
            _janitor.StandardInput.WriteLine(process.GuardId.ToString(CultureInfo.InvariantCulture));
            _janitor.StandardInput.Flush();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _janitor.StandardInput.Close();
        await _janitor.WaitForExitAsync();
        _janitor.Dispose();
    }
}
