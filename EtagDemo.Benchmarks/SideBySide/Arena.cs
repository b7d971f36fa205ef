using System.Globalization;
using EtagDemo.Benchmarks.Origin;
using EtagDemo.Benchmarks.SideBySide.Contenders;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>One origin and every contender before it, all up at the same time, so that they can take turns.</summary>
internal sealed class Arena : IDisposable
{
    // Nginx keeps its bodies in files: on a memory file system they are in memory like everybody's.
    private const string MemoryFolder = "/dev/shm";

    private readonly string _folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists(MemoryFolder) ? MemoryFolder : Path.GetTempPath(), $"etagdemo-{Environment.ProcessId}")).FullName;
    private readonly List<RunningContender> _contenders = [];
    private ServerProcess? _origin;

    public ServerProcess Origin => _origin ?? throw new InvalidOperationException("The arena is not open.");

    public OriginPorts Ports { get; } = new(FreePort.Next(), FreePort.Next());

    public IReadOnlyList<RunningContender> Contenders => _contenders;

    public static async Task<Arena> OpenAsync(IEnumerable<IContender> contenders)
    {
        var arena = new Arena();
        try
        {
            await arena.StartAsync(contenders);
            return arena;
        }
        catch
        {
            arena.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var contender in _contenders)
        {
            contender.Server.Dispose();
        }

        _origin?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync(IEnumerable<IContender> contenders)
    {
        _origin = await OwnProgram.StartAsync(
            Ports.Http1, BareOriginCommand.Name, "--port", Ports.Http1.ToString(CultureInfo.InvariantCulture), "--h2c-port", Ports.Http2.ToString(CultureInfo.InvariantCulture));
        foreach (var contender in contenders)
        {
            var port = FreePort.Next();
            var folder = Directory.CreateDirectory(Path.Combine(_folder, contender.Name)).FullName;
            _contenders.Add(new RunningContender(contender.Name, port, contender.AccountPort, await contender.StartAsync(Ports, port, folder)));
        }
    }
}
