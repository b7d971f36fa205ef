using EtagDemo.Benchmarks.Origin;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SideBySide.Works;

/// <summary>What the contenders are made to do.</summary>
/// <param name="Name">How the tables call it.</param>
/// <param name="Fresh">Whether responses are fresh, so that nobody validates.</param>
/// <param name="Length">Bytes of a body.</param>
/// <param name="Urls">How many different resources are asked for in turn.</param>
/// <param name="Connections">How many requests are under way at a time.</param>
/// <param name="Conditional">Whether the client sends the matching If-None-Match.</param>
internal sealed record Work(string Name, bool Fresh, int Length, int Urls, int Connections, bool Conditional)
{
    /// <summary>Whether requests for one resource may share a validation that starts after they arrived.</summary>
    public bool MayCoalesce => Urls < Connections;

    public string PathOf(int number) => OriginResource.PathOf(Fresh, Length, number);

    public WrkPlan Plan() => new([.. Enumerable.Range(0, Urls).Select(number => Request(PathOf(number)))]);

    private WrkRequest Request(string path) =>
        new(path, Conditional ? new Dictionary<string, string> { ["If-None-Match"] = OriginResource.Of(path)!.ETag } : null);
}
