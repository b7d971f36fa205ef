using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SideBySide.Contenders;

/// <summary>A cache that takes part.</summary>
internal interface IContender
{
    string Name { get; }

    /// <summary>Where it tells of its memory, if it does.</summary>
    int? AccountPort => null;

    /// <summary>Starts it on a port of the loopback address, in front of the origin.</summary>
    /// <param name="origin">Where the origin is.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="folder">An empty folder of its own.</param>
    Task<ServerProcess> StartAsync(OriginPorts origin, int port, string folder);
}
