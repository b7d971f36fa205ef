using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SideBySide.Contenders;

/// <summary>The general host of this repository's cache with everything on: limits, metrics, Cache-Status.</summary>
/// <param name="name">How the tables call it.</param>
/// <param name="http2">Whether it speaks HTTP/2 to the origin.</param>
/// <param name="arguments">What it is told beside the addresses.</param>
internal sealed class OurGateway(string name, bool http2, params string[] arguments) : IContender
{
    public string Name => name;

    public int? AccountPort { get; } = FreePort.Next();

    /// <summary>With all that was found to pay: validations in groups, over HTTP/1.1, and requests worked on where they arrive.</summary>
    public static OurGateway Whole(params string[] arguments) => new("ours", http2: false, ["--group-validation", "true", "--inline", "true", .. arguments]);

    public Task<ServerProcess> StartAsync(OriginPorts origin, int port, string folder) => OwnProgram.StartAsync(
        port,
        [
            "gateway", "--urls", $"http://127.0.0.1:{port}", "--origin", $"http://127.0.0.1:{(http2 ? origin.Http2 : origin.Http1)}", "--http2", http2 ? "true" : "false",
            "--account-port", $"{AccountPort}", "--limits", "true", "--metrics", "true", "--store-bytes", "2147483648", .. arguments
        ]);
}
