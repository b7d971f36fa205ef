namespace EtagDemo.AppHost.Local;

/// <summary>The programs of database servers on this machine: on the PATH, or where packages put them without linking them there.</summary>
internal static class ServerBinaries
{
    // Debian and Ubuntu, Red Hat, Homebrew on either kind of processor.
    private static readonly (string Parent, string Pattern)[] PostgresFolders =
        [("/usr/lib/postgresql", "*"), ("/usr", "pgsql-*"), ("/opt/homebrew/opt", "postgresql@*"), ("/usr/local/opt", "postgresql@*")];

    /// <summary>The folder of the newest PostgreSQL that has <c>initdb</c> beside the server, or null.</summary>
    public static string? PostgresFolder() =>
        Path.GetDirectoryName(OnPath("initdb")) is { } linked && File.Exists(Path.Combine(linked, "postgres"))
            ? linked
            : PostgresFolders
                .Where(place => Directory.Exists(place.Parent))
                .SelectMany(place => Directory.EnumerateDirectories(place.Parent, place.Pattern))
                .OrderByDescending(MajorVersion)
                .Select(folder => Path.Combine(folder, "bin"))
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));

    /// <summary>The path of <c>redis-server</c>, or null.</summary>
    public static string? Redis() => OnPath("redis-server");

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    // "15" of "/usr/lib/postgresql/15", "17" of "postgresql@17".
    private static int MajorVersion(string folder) =>
        int.TryParse(new string([.. Path.GetFileName(folder).SkipWhile(character => !char.IsAsciiDigit(character)).TakeWhile(char.IsAsciiDigit)]), out var version) ? version : 0;
}
