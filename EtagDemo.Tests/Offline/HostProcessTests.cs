using System.Net;
using System.Net.Sockets;
using Xunit.Abstractions;

namespace EtagDemo.Tests.Offline;

public class HostProcessTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_killed_host_leaves_no_process_and_no_temporary_folder()
    {
        if (!StandInOnly.Applies(output))
        {
            return;
        }

        using var host = new HostProcess(("DcpPublisher__RandomizePorts", "true"));
        Assert.True(await host.PrintsAsync("Everything is up").WaitAsync(Patience));
        var children = MarkedProcesses.Of(host.Mark);
        Assert.Contains(children, child => child.ProcessName.StartsWith("postgres", StringComparison.Ordinal));
        Assert.Contains(children, child => child.ProcessName.StartsWith("redis-server", StringComparison.Ordinal));
        Assert.Single(host.TemporaryFolders);

        host.Kill();

        await Task.WhenAll(children.Select(child => child.WaitForExitAsync())).WaitAsync(Patience);
        Assert.Empty(MarkedProcesses.Of(host.Mark));
        Assert.Empty(host.TemporaryFolders);
    }

    [Fact]
    public async Task A_taken_port_ends_the_host_with_one_line_that_names_it()
    {
        if (!StandInOnly.Applies(output))
        {
            return;
        }

        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        TakeUnlessTakenAlready(taken, 8080);
        using var host = new HostProcess();

        var (code, error) = await host.EndAsync().WaitAsync(Patience);

        Assert.NotEqual(0, code);
        Assert.StartsWith("Port 8080, which the endpoint 'http' of 'bff' needs, is taken.", error);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_missing_program_ends_the_host_with_one_line_that_says_how_to_get_it()
    {
        if (!StandInOnly.Applies(output))
        {
            return;
        }

        using var host = new HostProcess(("PATH", "/nowhere"), ("DcpPublisher__RandomizePorts", "true"));

        var (code, error) = await host.EndAsync().WaitAsync(Patience);

        Assert.NotEqual(0, code);
        Assert.Equal("'redis' needs redis-server, which is not on this machine: apt-get install redis-server", error.Trim());
    }

    private static void TakeUnlessTakenAlready(Socket socket, int port)
    {
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            // Somebody else has it, which serves as well.
        }
    }
}
