using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SideBySide.Contenders;

/// <summary>nginx with proxy_cache; its configuration explains itself.</summary>
internal sealed class Nginx : IContender
{
    public const string Program = "nginx";

    public string Name => Program;

    public async Task<ServerProcess> StartAsync(OriginPorts origin, int port, string folder) =>
        await ServerProcess.StartAsync(DebianPackages.Find(Program) ?? Program, ["-p", folder, "-c", await ContenderFile.WriteAsync("nginx.conf", folder, origin.Http1, port)], port);
}
