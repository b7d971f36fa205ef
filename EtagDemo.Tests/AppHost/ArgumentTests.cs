using System.Net;
using System.Net.Sockets;
using EtagDemo.AppHost.Startup;

namespace EtagDemo.Tests.AppHost;

/// <summary>What the AppHost says before it starts anything.</summary>
public sealed class ArgumentTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo _folder = AppHostProcess.CreateFolder();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("--Replicas=2", "--servers=local", "--DataVolume", "false")]
    [InlineData("--Store=memory", "--Caching=false", "--Sample=true")]
    [InlineData("--DcpPublisher:RandomizePorts=true", "--publisher", "manifest", "--output-path", "manifest.json")]
    [InlineData]
    public void Known_arguments_are_taken(params string[] arguments) => Assert.Null(AppHostArguments.Check(arguments));

    [Theory]
    [InlineData("There is no option --Replica.", "--Replica=2")]
    [InlineData("There is no option --Cacheing.", "--Caching=true", "--Cacheing=false")]
    [InlineData("'sample' is no option.", "sample")]
    [InlineData("'--' is no option.", "--")]
    [InlineData("--Replicas takes N, not '0'.", "--Replicas=0")]
    [InlineData("--Replicas takes N, not ''.", "--Replicas")]
    [InlineData("--Servers takes containers|local, not 'both'.", "--Servers", "both")]
    [InlineData("--DataVolume takes true|false, not 'no'.", "--DataVolume=no")]
    public void Wrong_arguments_are_named(string mistake, params string[] arguments) => Assert.Equal(mistake, AppHostArguments.Check(arguments));

    [Fact]
    public async Task Misspelt_option_stops_the_start_with_one_line()
    {
        using var host = new AppHostProcess(_folder, ["--Replica=2"]);

        var (code, _, error) = await host.EndAsync().WaitAsync(Limit);

        Assert.Equal((2, "There is no option --Replica. --help lists what there is."), (code, error.Trim()));
    }

    [Fact]
    public async Task Help_lists_the_options_and_starts_nothing()
    {
        using var host = new AppHostProcess(_folder, ["--help"]);

        var (code, output, _) = await host.EndAsync().WaitAsync(Limit);

        Assert.Equal(0, code);
        Assert.All((string[])["--Servers=", "--Replicas=", "--Sample=", "--DataVolume=", "--Store=", "--Caching="], option => Assert.Contains(option, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Servers=local", "--Servers=local needs what is not on this machine.")]
    [InlineData("--Replicas=1", "No container runtime (docker, podman) responds, and the servers are not on this machine either.")]
    public async Task Missing_servers_stop_the_start_with_one_line_that_says_what_to_install(string argument, string reason)
    {
        using var host = new AppHostProcess(_folder, [argument, "--DcpPublisher:RandomizePorts=true"], ("PATH", "/nowhere"));

        var (code, _, error) = await host.EndAsync().WaitAsync(Limit);

        Assert.Equal(1, code);
        Assert.StartsWith($"{reason} Install: apt-get install ", error, StringComparison.Ordinal);
        Assert.EndsWith("redis-server", error.Trim(), StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Taken_port_stops_the_start_with_one_line_that_names_it()
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        TakeUnlessTakenAlready(taken, 8080);
        using var host = new AppHostProcess(_folder, []);

        var (code, _, error) = await host.EndAsync().WaitAsync(Limit);

        Assert.Equal(1, code);
        Assert.StartsWith("Port 8080, which 'bff' needs, is taken.", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
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
            // Another process has it, which serves as well.
        }
    }
}
