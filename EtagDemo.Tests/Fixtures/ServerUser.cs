using System.Diagnostics;

namespace EtagDemo.Tests.Fixtures;

/// <summary>PostgreSQL refuses to run as root; then its programs are run as the user that its package made.</summary>
internal static class ServerUser
{
    private const string Name = "postgres";

    public static ProcessStartInfo Command(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? new("runuser", ["-u", Name, "--", program, .. arguments]) : new(program, arguments);

    public static async Task RunAsync(string program, params string[] arguments) => await RunAsync(Command(program, arguments));

    public static async Task OwnAsync(string folder)
    {
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync(new ProcessStartInfo("chown", [Name, folder]));
        }
    }

    private static async Task RunAsync(ProcessStartInfo command)
    {
        command.RedirectStandardOutput = command.RedirectStandardError = true;
        using var process = Process.Start(command)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command.FileName} ended with {process.ExitCode}: {string.Concat(output)}");
        }
    }
}
