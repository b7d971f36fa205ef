using System.Net.Sockets;
using System.Text;
using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Issue 13, number 10, and RFC 9110 6.5.</summary>
public sealed class TrailerTests
{
    private const string Trailed = "HTTP/1.1 200 OK\r\nTrailer: X-Sum\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n4\r\n-two\r\n0\r\nX-Sum: 7\r\nX-Bad: a\u0001b\r\n\r\n";

    [Theory]
    [InlineData("GET", 1)]
    [InlineData("POST", 1)]
    [InlineData("GET", 2)]
    [InlineData("POST", 2)]
    public async Task Trailers_reach_a_client_that_takes_them(string method, int version)
    {
        await using var origin = new ClosingOrigin { Answer = Trailed };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock(), new Version(version, version == 1 ? 1 : 0));
        using var request = new HttpRequestMessage(new HttpMethod(method), "/a") { Version = cached.Client.DefaultRequestVersion, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.TE.ParseAdd("trailers");
        using var response = await cached.Client.SendAsync(request);
        Assert.Equal("one-two", await response.Content.ReadAsStringAsync());
        Assert.Equal("7", Assert.Single(response.TrailingHeaders.GetValues("X-Sum")));
        Assert.False(response.TrailingHeaders.Contains("X-Bad"));
        Assert.Contains("TE: trailers", origin.Heads[^1], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Connection: TE", origin.Heads[^1], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Client_of_http_1_that_does_not_take_them_gets_the_content_alone(string method)
    {
        await using var origin = new ClosingOrigin { Answer = Trailed };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        using var request = new HttpRequestMessage(new HttpMethod(method), "/a");
        using var response = await cached.Client.SendAsync(request);
        Assert.Equal("one-two", await response.Content.ReadAsStringAsync());
        Assert.Empty(response.TrailingHeaders);
        Assert.DoesNotContain("TE:", origin.Heads[^1], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("GET", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody", 200, "body")]
    [InlineData("GET", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n", 200, "body")]
    [InlineData("GET", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 200, "")]
    [InlineData("GET", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-Sum: 7\r\n\r\n", 200, "")]
    [InlineData("GET", "HTTP/1.1 200 OK\r\n\r\nbody", 200, "body")]
    [InlineData("GET", "HTTP/1.1 204 No Content\r\n\r\n", 204, "")]
    [InlineData("GET", "HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n", 205, "")]
    [InlineData("HEAD", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", 200, "")]
    [InlineData("POST", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody", 200, "body")]
    [InlineData("POST", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n", 200, "body")]
    [InlineData("DELETE", "HTTP/1.1 204 No Content\r\n\r\n", 204, "")]
    [InlineData("POST", "HTTP/1.1 999 Odd\r\n\r\n", 502, null)]
    [InlineData("GET", "", 502, null)]
    public async Task Responses_without_trailers_arrive_whole_and_leave_the_connection_usable(string method, string answer, int status, string? body)
    {
        await using var origin = new ClosingOrigin { Answer = answer };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        for (var i = 0; i < 2; i++)
        {
            var exchange = await cached.SendAsync(method, "/a", [("TE", "trailers")]);
            Assert.Equal((status, body ?? exchange.Body), (exchange.Status, exchange.Body));
        }
    }

    [Fact]
    public async Task Content_that_breaks_off_is_not_ended_for_the_client()
    {
        await using var origin = new ClosingOrigin { Answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n" };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => cached.GetAsync("/a", ("TE", "trailers")));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => cached.SendAsync("POST", "/a", [("TE", "trailers")]));
    }

    [Fact]
    public async Task Chunks_are_framed_as_http_1_has_them()
    {
        await using var origin = new ClosingOrigin { Answer = Trailed };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        using var client = new TcpClient();
        await client.ConnectAsync(cached.Address.Host, cached.Address.Port);
        await using var connection = client.GetStream();
        await connection.WriteAsync(Encoding.ASCII.GetBytes("GET /a HTTP/1.1\r\nHost: a\r\nTE: trailers\r\nConnection: TE, close\r\n\r\n"));
        using var reader = new StreamReader(connection, Encoding.Latin1);
        var response = await reader.ReadToEndAsync();
        Assert.Contains("\r\nTransfer-Encoding: chunked\r\n", response, StringComparison.Ordinal);
        Assert.EndsWith("\r\n0\r\nX-Sum: 7\r\n\r\n", response, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Length", response, StringComparison.Ordinal);
    }
}
