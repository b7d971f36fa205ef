using System.Globalization;
using Aspire.Hosting.Local.Processes;

namespace Aspire.Hosting.Postgres;

/// <summary>PostgreSQL's programs where Debian's packages put them, the newest version first, else from the PATH.</summary>
internal static class PostgresBinaries
{
    private const string Debian = "/usr/lib/postgresql";

    public static string? Find(string program)
    {
        var newest = (Directory.Exists(Debian) ? Directory.EnumerateDirectories(Debian) : [])
            .OrderByDescending(folder => decimal.TryParse(Path.GetFileName(folder), NumberStyles.Number, CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin", program))
            .FirstOrDefault(File.Exists);
        return newest ?? Programs.Find(program);
    }
}
