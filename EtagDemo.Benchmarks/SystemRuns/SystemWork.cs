using EtagDemo.Benchmarks.Sample;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>What a system is made to do, as its owner would.</summary>
/// <param name="Name">How the tables call it.</param>
/// <param name="Requests">The requests, in turns.</param>
internal sealed record SystemWork(string Name, Func<SystemSite, IReadOnlyList<WrkRequest>> Requests)
{
    private static readonly Dictionary<string, string> Owner = new() { ["x-user"] = SamplePeople.Owner };
    private static readonly Dictionary<string, string> OwnerOfJson = new(Owner) { ["content-type"] = "application/json" };

    public static SystemWork Project { get; } = new("project", site => [Read(site.Project)]);

    public static SystemWork Zones { get; } = new("zones", site => [.. site.Zones.Select(Read)]);

    /// <summary>Everything that a person looks at, and one change in a thousand requests.</summary>
    public static SystemWork Mix { get; } = Mixed(0.001);

    public static IReadOnlyList<SystemWork> All { get; } = [Project, Zones, Mix];

    /// <summary>Reads of the project, its areas and zones, with zones renamed in between.</summary>
    /// <param name="writeShare">Renamings among all requests.</param>
    public static SystemWork Mixed(double writeShare) => new(FormattableString.Invariant($"mix, {writeShare:0.##%} writes"), site =>
    {
        var reads = Reads(site);
        if (writeShare == 0)
        {
            return reads;
        }

        // Each zone gets two names in turn, so that every renaming changes something.
        var period = (int)Math.Round(1 / writeShare);
        var writes = Math.Max(2, 2 * (reads.Count / period / 2));
        return [.. Enumerable.Range(0, writes * period).Select(number => number % period == 0 ? Rename(site, number / period, writes) : reads[number % reads.Count])];
    });

    private static List<WrkRequest> Reads(SystemSite site) =>
        [.. site.Zones.SelectMany((zone, number) => new[] { Read(zone), Read($"{zone}/nodes"), Read(site.Areas[number % site.Areas.Count]), Read(site.Project) })];

    private static WrkRequest Rename(SystemSite site, int number, int writes) => new(
        site.Zones[number % Math.Max(1, writes / 2) % site.Zones.Count], OwnerOfJson, "PATCH", $$"""{"name":"Renamed {{number / Math.Max(1, writes / 2)}}"}""");

    private static WrkRequest Read(string path) => new(path, Owner);
}
