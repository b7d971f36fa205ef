using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>A contender that is up.</summary>
internal sealed record RunningContender(string Name, int Port, ServerProcess Server)
{
    public Uri At(string path) => new($"http://127.0.0.1:{Port}{path}");
}
