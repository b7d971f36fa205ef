using System.Net;
using System.Net.Sockets;
using EtagDemo.ServiceDefaults.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.ServiceDefaults;

/// <summary>A healthy start and healthy work log no error: each would be a red badge on the dashboard.</summary>
public sealed class NoErrorsTests : IDisposable
{
    private const int Rounds = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly LoggedTroubles _troubles = new();
    private readonly EndedRequests _ended = new();
    private readonly SemaphoreSlim _begun = new(0);
    private readonly CancellationTokenSource _limit = new(Patience, TimeProvider.System);

    [Fact]
    public async Task A_process_that_starts_is_not_ready_and_asks_no_check()
    {
        var (start, checks) = (new HeldStart(), 0);
        await using var service = await StartAsync(builder =>
        {
            builder.Services.AddSingleton<IStartupWork>(start);
            builder.Services.AddHealthChecks().AddCheck("started", () =>
            {
                checks++;
                return start.IsUnderWay ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
            });
        });
        using var client = service.Client();

        using var starting = await client.GetAsync(new Uri("/health", UriKind.Relative));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Starting", 0), (starting.StatusCode, await starting.Content.ReadAsStringAsync(), checks));

        start.End();
        using var ready = await client.GetAsync(new Uri("/health", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, 1), (ready.StatusCode, checks));
        Assert.Empty(_troubles.Lines);
    }

    [Fact]
    public async Task Who_asks_for_the_health_and_leaves_does_not_make_the_process_ill()
    {
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var service = await StartAsync(builder => builder.Services.AddHealthChecks().AddAsyncCheck("slow", async cancelled =>
        {
            begun.TrySetResult();
            await goOn.Task;
            return cancelled.IsCancellationRequested ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
        }));
        using var connection = await ConnectAsync(service);
        await connection.SendAsync("GET /health HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray(), _limit.Token);
        await begun.Task.WaitAsync(_limit.Token);
        Reset(connection);

        using var client = service.Client();
        using var alive = await client.GetAsync(new Uri("/alive", UriKind.Relative));
        Assert.Equal(StatusCodes.Status200OK, await _ended.NextAsync(_limit.Token));
        goOn.SetResult();

        Assert.Equal(StatusCodes.Status200OK, await _ended.NextAsync(_limit.Token));
        Assert.Empty(_troubles.Lines);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_leaves_in_the_middle_of_its_body_is_no_error(bool resets)
    {
        await using var service = await StartAsync(map: MapEcho);
        for (var round = 0; round < Rounds; round++)
        {
            using var connection = await ConnectAsync(service);
            await connection.SendAsync("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"name"u8.ToArray(), _limit.Token);
            await _begun.WaitAsync(_limit.Token);
            if (resets)
            {
                Reset(connection);
            }
            else
            {
                connection.Shutdown(SocketShutdown.Send);
            }

            Assert.InRange(await _ended.NextAsync(_limit.Token), 400, 499);
        }

        Assert.Empty(_troubles.Lines);
    }

    [Fact]
    public async Task A_stream_that_is_reset_in_the_middle_of_its_body_is_no_error()
    {
        var port = FreePort();
        await using var service = await StartAsync(map: MapEcho, settings: ("H2C_PORT", $"{port}"));
        using var client = new HttpClient();
        for (var round = 0; round < Rounds; round++)
        {
            using var leave = new CancellationTokenSource();
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"http://127.0.0.1:{port}/echo"))
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
                Content = new HalfContent(leave),
            };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(request, leave.Token));

            Assert.InRange(await _ended.NextAsync(_limit.Token), 400, 499);
        }

        Assert.Empty(_troubles.Lines);
    }

    [Fact]
    public async Task A_client_that_leaves_before_it_is_answered_is_no_error()
    {
        await using var service = await StartAsync(map: app => app.MapGet("/waits", async (HttpContext http) =>
        {
            _begun.Release();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        }));
        for (var round = 0; round < Rounds; round++)
        {
            using var connection = await ConnectAsync(service);
            await connection.SendAsync("GET /waits HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray(), _limit.Token);
            await _begun.WaitAsync(_limit.Token);
            Reset(connection);

            Assert.Equal(StatusCodes.Status499ClientClosedRequest, await _ended.NextAsync(_limit.Token));
        }

        Assert.Empty(_troubles.Lines);
    }

    [Fact]
    public async Task What_does_fail_is_an_error_still()
    {
        await using var service = await StartAsync(map: app => app.MapGet("/broken", string () => throw new IOException("The disk is full.")));
        using var client = service.Client();

        using var answer = await client.GetAsync(new Uri("/broken", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(_troubles.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("answered 500", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _begun.Dispose();
        _limit.Dispose();
        _troubles.Dispose();
    }

    private Task<RunningService> StartAsync(Action<WebApplicationBuilder>? configure = null, Action<WebApplication>? map = null, params (string Name, string Value)[] settings) =>
        RunningService.StartAsync(
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(_troubles);
                builder.Services.AddSingleton<IStartupFilter>(_ended);
                configure?.Invoke(builder);
            },
            map,
            new Dictionary<string, string?>(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value))) { ["Logging:LogLevel:Default"] = "Warning" });

    private void MapEcho(WebApplication app) => app.MapPost("/echo", async (HttpContext http) =>
    {
        _begun.Release();
        using var reader = new StreamReader(http.Request.Body);
        return await reader.ReadToEndAsync(http.RequestAborted);
    });

    private async Task<Socket> ConnectAsync(RunningService service)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, service.Address.Port, _limit.Token);
        return socket;
    }

    private static void Reset(Socket connection)
    {
        connection.LingerState = new LingerOption(enable: true, seconds: 0);
        connection.Close();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Sends a part, and gives up.
    private sealed class HalfContent(CancellationTokenSource leave) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("{\"name"u8.ToArray());
            await stream.FlushAsync();
            await leave.CancelAsync();
            leave.Token.ThrowIfCancellationRequested();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 100;
            return true;
        }
    }
}
