using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>A contender that is up.</summary>
/// <param name="Name">How the tables call it.</param>
/// <param name="Port">Where it listens.</param>
/// <param name="AccountPort">Where it tells of its memory, if it does.</param>
/// <param name="Server">Its processes.</param>
internal sealed record RunningContender(string Name, int Port, int? AccountPort, ServerProcess Server)
{
    public Uri At(string path) => new($"http://127.0.0.1:{Port}{path}");
}
