using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace EtagDemo.Tests.AppHost;

/// <summary>
/// Every process with a certain value in its environment, as whatever a host starts inherits it, and all of their descendants:
/// PostgreSQL and Redis overwrite what the kernel shows as their environment.
/// </summary>
internal static class MarkedProcesses
{
    public const string Variable = "ETAGDEMO_TEST_MARK";

    public static IReadOnlyList<Process> Of(string mark)
    {
        var all = Process.GetProcesses();
        var parents = all.ToDictionary(process => process.Id, process => ParentOf(process.Id));
        var marked = all.Where(process => HasMark(process.Id, mark)).Select(process => process.Id).ToHashSet();
        return [.. all.Where(process => Ancestry(process.Id, parents).Any(marked.Contains))];
    }

    private static IEnumerable<int> Ancestry(int id, Dictionary<int, int> parents)
    {
        for (var current = id; current > 1; current = parents.GetValueOrDefault(current))
        {
            yield return current;
        }
    }

    private static int ParentOf(int id) => Read(id, "status") is { } status
        && Encoding.UTF8.GetString(status).Split('\n').FirstOrDefault(line => line.StartsWith("PPid:", StringComparison.Ordinal)) is { } parent
        ? int.Parse(parent["PPid:".Length..], CultureInfo.InvariantCulture)
        : 0;

    private static bool HasMark(int id, string mark) =>
        Read(id, "environ") is { } environment && environment.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"{Variable}={mark}\0")) >= 0;

    private static byte[]? Read(int id, string file)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{id}/{file}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Ended meanwhile, or somebody else's.
            return null;
        }
    }
}
