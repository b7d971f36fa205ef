using System.Net.Sockets;
using System.Text;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

public class BodyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(65537)]
    [InlineData(300000)]
    public async Task Bodies_come_from_store_as_they_went_in(int length)
    {
        var body = new string('x', length);
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok(body, ("Cache-Control", "max-age=60"), ("Content-Length", $"{length}")));
        Assert.Equal(body, (await cached.GetAsync("/a")).Body);
        Assert.Equal(body, (await cached.GetAsync("/a")).Body);
        Assert.Single(cached.Origin.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_over_the_limit_passes_through_and_is_not_stored(bool hasLength)
    {
        var body = new string('x', 200_000);
        await using var cached = await CachedOrigin.StartAsync(
            Answers.Ok(body, hasLength ? [("Cache-Control", "max-age=60"), ("Content-Length", "200000")] : [("Cache-Control", "max-age=60")]), options => options.MaxBodyBytes = 100_000);
        Assert.Equal(body, (await cached.GetAsync("/a")).Body);
        Assert.Equal(0, cached.Store.Count);
    }

    [Theory]
    [Trait("Rfc", "52")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_that_the_origin_breaks_off_is_neither_stored_nor_passed_off_as_whole(bool hasLength)
    {
        await using var cached = await CachedOrigin.StartAsync(async context =>
        {
            context.Response.Headers.CacheControl = "max-age=60";
            context.Response.ContentLength = hasLength ? 200_000 : null;
            await context.Response.WriteAsync(new string('x', 100_000));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => cached.GetAsync("/a"));
        Assert.Equal(0, cached.Store.Count);
        Assert.Equal(0, cached.Flights.Count);
    }

    [Fact]
    public async Task Short_bodies_are_answered_while_slowones_use_the_budget_up()
    {
        await using var cached = await CachedOrigin.StartAsync(configure: options => (options.StoreBytes, options.MaxBodyBytes) = (400_000, 100_000));
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            context.Response.Headers.CacheControl = "max-age=60";
            await context.Response.WriteAsync(new string('x', 99_999));
            await context.Response.Body.FlushAsync();
            await gate.PassAsync();
        };
        var slow = cached.GetAsync("/long");
        await gate.Arrived;
        cached.Origin.Answer = Answers.Ok("short", ("Cache-Control", "max-age=60"), ("Content-Length", "5"));
        Assert.Equal("short", (await cached.GetAsync("/short")).Body);
        gate.Open();
        await slow;
    }

    [Fact]
    [Trait("Rfc", "52")]
    public async Task Body_whose_client_goes_away_is_not_stored()
    {
        await using var cached = await CachedOrigin.StartAsync();
        var gate = new Gate();
        var aborted = new TaskCompletionSource();
        cached.Origin.Answer = async context =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            context.Response.Headers.CacheControl = "max-age=60";
            await context.Response.WriteAsync(new string('x', 100_000));
            await context.Response.Body.FlushAsync();
            await gate.PassAsync();
        };
        using var leaves = new CancellationTokenSource();
        var reading = cached.SendAsync("GET", "/a", [], cancellationToken: leaves.Token);
        await gate.Arrived;
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await aborted.Task;
        gate.Open();
        Assert.Equal(0, cached.Store.Count);
    }

    [Fact]
    [Trait("Rfc", "52")]
    public async Task Body_ended_by_the_connections_end_is_passed_on_and_not_stored()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var clock = new ManualClock();
        await using var cached = await CachedOrigin.StartInFrontOfAsync(new Uri($"http://{listener.LocalEndpoint}"), clock);
        var serving = ServeOnceAsync(listener, "HTTP/1.1 200 OK\r\nCache-Control: max-age=60\r\n\r\nto the end");
        Assert.Equal("to the end", (await cached.GetAsync("/a")).Body);
        await serving;
        Assert.Equal(0, cached.Store.Count);
    }

    [Theory]
    [Trait("Rfc", "24")]
    [Trait("Rfc", "52")]
    [InlineData("HTTP/1.1 102 Processing\r\n\r\n")]
    [InlineData("HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\nCache-Control: no-store\r\n\r\n")]
    public async Task Interim_responses_are_neither_the_answer_nor_stored(string interim)
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        await using var cached = await CachedOrigin.StartInFrontOfAsync(new Uri($"http://{listener.LocalEndpoint}"), new ManualClock());
        var serving = ServeOnceAsync(listener, interim + interim + "HTTP/1.1 200 OK\r\nCache-Control: max-age=60\r\nContent-Length: 5\r\n\r\nfinal");
        Assert.Equal("final", (await cached.GetAsync("/a")).Body);
        await serving;
        var second = await cached.GetAsync("/a");
        Assert.Equal("final", second.Body);
        Assert.Contains("hit", second.CacheStatus, StringComparison.Ordinal);
        Assert.Null(second["Link"]);
    }

    [Theory]
    [Trait("Rfc", "52")]
    [InlineData(204)]
    [InlineData(304)]
    public async Task Statuses_without_content_have_none(int status)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Status(status, "", ("Cache-Control", "max-age=60"), ("ETag", "\"1\"")));
        await cached.GetAsync("/a", ("If-None-Match", "\"1\""));
        var answer = await cached.GetAsync("/a", ("If-None-Match", "\"1\""));
        Assert.Equal("", answer.Body);
        Assert.Null(answer["Content-Length"]);
    }

    [Theory]
    [InlineData(8 << 20)]
    [InlineData(100_000)]
    public async Task Client_that_stops_reading_and_origin_that_stops_sending_leave_nothing_behind(int sent)
    {
        await using var cached = await CachedOrigin.StartAsync(configure: options => (options.StoreBytes, options.MaxBodyBytes) = (64 << 20, 16 << 20));
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            context.Response.Headers.CacheControl = "max-age=60";
            await context.Response.WriteAsync(new string('x', 100_000));
            await context.Response.Body.FlushAsync();
            var more = context.Response.WriteAsync(new string('x', sent));
            await gate.PassAsync();
            await more;
        };
        using (await cached.Client.GetAsync(new Uri("/a", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead))
        {
            await gate.Arrived;
        }

        var budget = cached.Services.GetRequiredService<CollectionBudget>();
        while (cached.Flights.Count > 0 || !budget.TryReserve(16 << 20))
        {
            await Task.Yield();
        }

        Assert.Equal((0, 0L), (cached.Store.Count, cached.Store.Bytes));
        gate.Open();
    }

    [Fact]
    public async Task Hundred_mebibytes_pass_through_without_being_buffered()
    {
        const int Blocks = 1600;
        const int BlockLength = 64 * 1024;
        long written = 0;
        await using var cached = await CachedOrigin.StartAsync(async context =>
        {
            var block = new byte[BlockLength];
            for (var i = 0; i < Blocks && context.Request.Path == "/long"; i++)
            {
                await context.Response.Body.WriteAsync(block);
                Interlocked.Add(ref written, BlockLength);
            }
        });
        using var response = await cached.Client.GetAsync(new Uri("/long", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        // While this client does not read, others come and go; the origin must have been stopped by what the connections hold, some 20 MiB.
        for (var i = 0; i < 200; i++)
        {
            await cached.GetAsync("/short");
        }

        Assert.InRange(Interlocked.Read(ref written), 0, 40L << 20);
        var buffer = new byte[BlockLength];
        long total = 0;
        int count;
        while ((count = await body.ReadAsync(buffer)) > 0)
        {
            total += count;
        }

        Assert.Equal((long)Blocks * BlockLength, total);
    }

    [Fact]
    public async Task Trailers_are_passed_on()
    {
        await using var cached = await CachedOrigin.StartAsync(
            async context =>
            {
                context.Response.DeclareTrailer("X-Sum");
                await context.Response.WriteAsync("body");
                context.Response.AppendTrailer("X-Sum", "1");
            },
            protocols: HttpProtocols.Http2);
        using var response = await cached.Client.GetAsync(new Uri("/a", UriKind.Relative));
        Assert.Equal("1", response.TrailingHeaders.GetValues("X-Sum").Single());
    }

    [Fact]
    public async Task Upgrade_is_passed_through()
    {
        await using var cached = await CachedOrigin.StartAsync(
            async context =>
            {
                await using var stream = await context.Features.Get<IHttpUpgradeFeature>()!.UpgradeAsync();
                var buffer = new byte[4];
                await stream.ReadExactlyAsync(buffer);
                await stream.WriteAsync(buffer);
            },
            readsBodies: false);
        using var client = new TcpClient();
        await client.ConnectAsync(cached.Address.Host, cached.Address.Port);
        await using var connection = client.GetStream();
        await connection.WriteAsync(Encoding.ASCII.GetBytes("GET /a HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"));
        using var reader = new StreamReader(connection, Encoding.ASCII, leaveOpen: true);
        Assert.Equal("HTTP/1.1 101 Switching Protocols", await reader.ReadLineAsync());
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        await connection.WriteAsync(Encoding.ASCII.GetBytes("ping"));
        var echo = new char[4];
        await reader.ReadBlockAsync(echo);
        Assert.Equal("ping", new string(echo));
    }

    private static async Task ServeOnceAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var buffer = new byte[4096];
        _ = await stream.ReadAsync(buffer);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
    }
}
