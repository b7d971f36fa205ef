using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EtagDemo.Tests.Etags.Stores;

/// <summary>A redis-server process of a test's own: free port on loopback, random password, nothing on disk. Killed on dispose.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private const int Attempts = 5;
    private readonly string _password = Guid.NewGuid().ToString("N");
    private readonly string _folder = Directory.CreateTempSubdirectory("redis-test-").FullName;
    private readonly string[] _arguments;
    private Process? _process;

    public RedisServer()
        : this([])
    {
    }

    /// <summary>A server with more options than a fixture has.</summary>
    internal RedisServer(params string[] arguments) => _arguments = arguments;

    public int Port { get; private set; }

    public string ConnectionString => $"127.0.0.1:{Port},password={_password},abortConnect=false,connectTimeout=2000";

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Starts the server; a second time on the same port.</summary>
    public async Task StartAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = Port == 0 ? FreePort() : Port;
            if (await TryStartAsync(port))
            {
                Port = port;
                return;
            }

            // Somebody else took the port meanwhile.
            Assert.True(attempt < Attempts, "redis-server ended at once, five times; run it by hand to see why.");
        }
    }

    /// <summary>Kills the process, as a crash does.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
        {
            return;
        }

        _process = null;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Runs one command, past every client library.</summary>
    /// <returns>The reply as the protocol writes it.</returns>
    public async Task<string> RunAsync(params string[] command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoded("AUTH", _password));
        await ReadAsync(stream);
        await stream.WriteAsync(Encoded(command));
        return await ReadAsync(stream);
    }

    /// <summary>How often the server has run a command since it started.</summary>
    public async Task<int> CallsOfAsync(string command)
    {
        var statistics = await RunAsync("INFO", "commandstats");
        var line = statistics.Split("\r\n").FirstOrDefault(line => line.StartsWith($"cmdstat_{command}:calls=", StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line.Split('=', ',')[1], CultureInfo.InvariantCulture);
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var buffer = new byte[1 << 16];
        var text = new StringBuilder();
        do
        {
            text.Append(Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        }
        while (stream.DataAvailable);
        return text.ToString();
    }

    private static byte[] Encoded(params string[] command) =>
        Encoding.UTF8.GetBytes($"*{command.Length}\r\n" + string.Concat(command.Select(part => $"${Encoding.UTF8.GetByteCount(part)}\r\n{part}\r\n")));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> TryStartAsync(int port)
    {
        string[] arguments =
        [
            "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--requirepass", _password, "--masterauth", _password,
            "--save", "", "--appendonly", "no", "--dir", _folder, "--daemonize", "no", .. _arguments,
        ];
        try
        {
            _process = Process.Start(new ProcessStartInfo("redis-server", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                "redis-server is not installed. Install it (on Debian: apt-get install redis-server), or run test.sh, which does.", exception);
        }

        var output = _process.StandardOutput;
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                // Whatever it says later must not fill the pipe.
                _ = output.BaseStream.CopyToAsync(Stream.Null);
                return true;
            }
        }

        await KillAsync();
        return false;
    }
}
