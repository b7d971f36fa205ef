using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace EtagDemo.Tests.ServiceDefaults;

public sealed class EndpointTests
{
    [Fact]
    public async Task The_second_endpoint_speaks_HTTP_2_and_the_first_stays_HTTP_1()
    {
        var port = FreePort();
        await using var service = await RunningService.StartAsync(map: MapProtocol, settings: new() { ["H2C_PORT"] = $"{port}" });
        using var client = service.Client();

        Assert.Equal("HTTP/1.1", await client.GetStringAsync(new Uri("/protocol", UriKind.Relative)));
        Assert.Equal("HTTP/2", await GetOverHttp2(client, new Uri($"http://127.0.0.1:{port}/protocol")));
    }

    [Fact]
    public async Task Without_a_port_for_it_there_is_no_second_endpoint()
    {
        await using var service = await RunningService.StartAsync(map: MapProtocol);
        using var client = service.Client();

        await Assert.ThrowsAsync<HttpRequestException>(() => GetOverHttp2(client, new Uri(service.Address, "/protocol")));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("http")]
    public async Task A_port_that_is_none_stops_the_start(string port)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningService.StartAsync(settings: new() { ["H2C_PORT"] = port }));

        Assert.Contains("H2C_PORT", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_lacks_something_is_alive_but_not_healthy()
    {
        await using var service = await RunningService.StartAsync(
            builder => builder.Services.AddHealthChecks().AddCheck("store", () => HealthCheckResult.Unhealthy()));
        using var client = service.Client();

        using var health = await client.GetAsync(new Uri("/health", UriKind.Relative));
        using var alive = await client.GetAsync(new Uri("/alive", UriKind.Relative));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (health.StatusCode, alive.StatusCode));
    }

    [Fact]
    public async Task Answers_do_not_name_the_server()
    {
        await using var service = await RunningService.StartAsync();
        using var client = service.Client();

        using var response = await client.GetAsync(new Uri("/health", UriKind.Relative));

        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Health_checks_are_not_traced_and_other_requests_are()
    {
        using var recorded = new RecordedSpans();
        Uri address;
        await using (var service = await RunningService.StartAsync(
            builder => builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddProcessor(recorded)), MapProtocol))
        {
            address = service.Address;
            using var client = service.Client();
            await client.GetStringAsync(new Uri("/health", UriKind.Relative));
            await client.GetStringAsync(new Uri("/alive", UriKind.Relative));
            await client.GetStringAsync(new Uri("/protocol", UriKind.Relative));
        }

        var span = Assert.Single(recorded.OfServer(address));
        Assert.Equal("GET /protocol", span.DisplayName);
        Assert.Equal(200, span.GetTagItem("http.response.status_code"));
        Assert.Equal("/protocol", span.GetTagItem("url.path"));
    }

    private static void MapProtocol(WebApplication app) => app.MapGet("/protocol", (HttpContext http) => http.Request.Protocol);

    private static async Task<string> GetOverHttp2(HttpClient client, Uri uri)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class RecordedSpans : BaseProcessor<Activity>
    {
        private readonly List<Activity> _ended = [];

        // The framework's source is one for the whole process, and other tests run servers in it.
        public IEnumerable<Activity> OfServer(Uri address)
        {
            lock (_ended)
            {
                return [.. _ended.Where(activity => activity.Recorded && activity.Kind == ActivityKind.Server && address.Port.Equals(activity.GetTagItem("server.port")))];
            }
        }

        public override void OnEnd(Activity data)
        {
            lock (_ended)
            {
                _ended.Add(data);
            }
        }
    }
}
