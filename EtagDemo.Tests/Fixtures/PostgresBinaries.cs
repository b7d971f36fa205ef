using System.Globalization;

namespace EtagDemo.Tests.Fixtures;

/// <summary>Where Debian puts PostgreSQL: the newest version that is installed.</summary>
internal static class PostgresBinaries
{
    private const string Root = "/usr/lib/postgresql";

    public static string Path(string program) => System.IO.Path.Combine(Folder(), program);

    private static string Folder() =>
        Directory.Exists(Root) && Directory.GetDirectories(Root).Where(HasServer).MaxBy(Version) is { } newest
            ? System.IO.Path.Combine(newest, "bin")
            : throw new InvalidOperationException($"These tests need PostgreSQL's server under {Root}. On Debian: apt-get install postgresql.");

    private static bool HasServer(string folder) => File.Exists(System.IO.Path.Combine(folder, "bin", "postgres"));

    private static int Version(string folder) =>
        int.TryParse(System.IO.Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
