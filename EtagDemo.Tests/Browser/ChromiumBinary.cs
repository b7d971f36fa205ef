namespace EtagDemo.Tests.Browser;

/// <summary>The machine's Chromium or Chrome. Nothing is downloaded: test.sh installs Debian's package where there is none.</summary>
internal static class ChromiumBinary
{
    private const string Variable = "CHROMIUM";
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    public static string Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named
        : OnPath() ?? throw new InvalidOperationException(
            $"The tests of the page need Chromium or Chrome. Install one (Debian: apt-get install chromium), or set {Variable} to its executable.");

    private static string? OnPath()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe"] : [""];
        return Names
            .SelectMany(name => folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending))))
            .FirstOrDefault(File.Exists);
    }
}
