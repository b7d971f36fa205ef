using System.Diagnostics;
using System.Globalization;

namespace EtagDemo.Benchmarks.Faults;

/// <summary>
/// Finds the processes of one run on this machine by a variable in their environment, through /proc. Elsewhere than on Linux, or for what runs in a container, it
/// finds none, and who asks takes another way.
/// </summary>
internal sealed class LocalProcesses(string variable, string value)
{
    private const string Root = "/proc";
    private readonly byte[] _marker = System.Text.Encoding.ASCII.GetBytes($"{variable}={value}");

    /// <summary>Ids of the processes that run this program: the name of a file, or of an assembly that <c>dotnet</c> was given.</summary>
    public IReadOnlyList<int> Running(string program) =>
        Directory.Exists(Root)
            ? [.. Directory.EnumerateDirectories(Root)
                .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(id => id > 0 && Runs(id, program) && IsMarked(id))]
            : [];

    public static Task KillAsync(int id) => SignalAsync("KILL", id);

    public static async Task SignalAsync(string signal, int id)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-s", signal, id.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardError = true })!;
        await kill.WaitForExitAsync();
    }

    private static bool Runs(int id, string program)
    {
        try
        {
            var arguments = File.ReadAllText($"{Root}/{id}/cmdline").Split('\0');
            return Path.GetFileName(arguments[0]) == program || (Path.GetFileName(arguments[0]) == "dotnet" && arguments.Length > 1 && Path.GetFileName(arguments[1]) == $"{program}.dll");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool IsMarked(int id)
    {
        try
        {
            return File.ReadAllBytes($"{Root}/{id}/environ").AsSpan().IndexOf(_marker) >= 0;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
