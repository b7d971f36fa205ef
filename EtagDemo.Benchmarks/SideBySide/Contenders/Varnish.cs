using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SideBySide.Contenders;

/// <summary>Varnish with its bodies in memory; its configuration explains itself.</summary>
internal sealed class Varnish : IContender
{
    public const string Program = "varnishd";

    public string Name => "varnish";

    public async Task<ServerProcess> StartAsync(OriginPorts origin, int port, string folder)
    {
        var rules = await ContenderFile.WriteAsync("varnish.vcl", folder, origin.Http1, port);
        // In the foreground, so that it ends with the measurement; its shared log is written, as it always is, and read by nobody.
        return await ServerProcess.StartAsync(
            DebianPackages.Find(Program) ?? Program,
            ["-F", "-j", "none", "-n", Path.Combine(folder, "work"), "-a", $"127.0.0.1:{port}", "-f", rules, "-s", "malloc,2g", "-T", "none"],
            port);
    }
}
