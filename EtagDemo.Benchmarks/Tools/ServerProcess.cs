using System.Diagnostics;
using System.Net.Sockets;
using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.Tools;

/// <summary>A server that a measurement starts and ends, with everything the server itself starts.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);
    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    /// <summary>The process and its descendants, as they are now.</summary>
    public IReadOnlyList<int> Processes => ProcessTree.Of(_process.Id);

    /// <summary>Starts a program and waits until it listens on the port.</summary>
    public static async Task<ServerProcess> StartAsync(string program, IEnumerable<string> arguments, int port)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var said = new LastLines();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.OutputDataReceived += (_, line) => said.Add(line.Data);
        process.ErrorDataReceived += (_, line) => said.Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process);
        if (await server.ListensAsync(port))
        {
            return server;
        }

        server.Dispose();
        throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} does not listen on port {port}. It said: {said}");
    }

    public void Dispose()
    {
        // The first one first: it would start another child in place of one that ends.
        var children = Processes.Skip(1).ToList();
        _process.Kill();
        foreach (var id in children)
        {
            Kill(id);
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private static void Kill(int id)
    {
        try
        {
            using var child = Process.GetProcessById(id);
            child.Kill();
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }

    private async Task<bool> ListensAsync(int port)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!_process.HasExited && TimeProvider.System.GetElapsedTime(since) < StartLimit)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(LookAgain, TimeProvider.System);
            }
        }

        return false;
    }
}
