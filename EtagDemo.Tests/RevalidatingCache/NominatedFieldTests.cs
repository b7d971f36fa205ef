using EtagDemo.RevalidatingCache;
using EtagDemo.RevalidatingCache.Fronting;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>What Connection nominates (RFC 9110 7.6.1): on the wire on both sides, since every library between them has its own idea of that field.</summary>
[Trait("Issue", "13.1")]
public class NominatedFieldTests
{
    private const string Fresh = "Cache-Control: max-age=60";

    public static TheoryData<string, string> Nominations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in (string[])["X-U", "Cookie", "Accept-Language", "User-Agent", "Authorization"])
            {
                foreach (var connection in (string[])["{0}", "close, {0}", "{0}, close", "keep-alive, {0}", "{0},keep-alive", "CLOSE ,\t{0}", "keep-alive, close, {0}", "\"a, {0}", "close\r\nConnection: {0}", "keep-alive\r\nConnection: {0}, x"])
                {
                    data.Add(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, connection, name));
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Nominations))]
    public async Task Nominated_field_stays_behind_and_what_was_said_without_it_is_not_stored_under_its_value(string field, string connection)
    {
        await using var origin = new RawOrigin(request => RawOrigin.Ok($"for [{RawOrigin.Field(request, field)}]", Fresh, "Cache-Control: public", $"Vary: {field}"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        var poisoner = await RawClient.GetAsync(cached.Address, "/a", "Host: shop.example", $"{field}: victim", $"Connection: {connection}");
        var victim = await RawClient.GetAsync(cached.Address, "/a", "Host: shop.example", $"{field}: victim");
        var without = await RawClient.GetAsync(cached.Address, "/a", "Host: shop.example");
        Assert.Equal(("for []", "for [victim]", "for []"), (poisoner.Body, victim.Body, without.Body));
        Assert.Equal(2, origin.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Nominations))]
    public async Task Nominated_field_of_a_write_stays_behind(string field, string connection)
    {
        await using var origin = new RawOrigin(_ => RawOrigin.Ok("done"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        var answer = await RawClient.SendAsync(cached.Address, "{}", "POST /a HTTP/1.1", "Host: shop.example", "Content-Length: 2", $"{field}: mine", $"Connection: {connection}");
        Assert.Equal((200, "done"), (answer.Status, answer.Body));
        Assert.Null(RawOrigin.Field(origin.LastRequest, field));
        Assert.EndsWith("\r\n\r\n{}", origin.LastRequest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("close, Host")]
    [InlineData("host, keep-alive")]
    public async Task Host_is_never_nominated(string connection)
    {
        await using var origin = new RawOrigin(request => RawOrigin.Ok($"of {RawOrigin.Field(request, "Host")}", Fresh));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        Assert.Equal("of shop.example", (await RawClient.GetAsync(cached.Address, "/a", "Host: shop.example", $"Connection: {connection}")).Body);
        Assert.Equal("of shop.example", (await RawClient.GetAsync(cached.Address, "/a", "Host: shop.example")).Body);
        Assert.Single(origin.Requests);
        Assert.Equal("of shop.example", (await RawClient.SendAsync(cached.Address, "", "POST /a HTTP/1.1", "Host: shop.example", "Content-Length: 0", $"Connection: {connection}")).Body);
    }

    [Theory]
    [InlineData("Content-Length")]
    [InlineData("Content-Type")]
    [InlineData("Content-Encoding")]
    [InlineData("Content-Language")]
    [InlineData("Content-Location")]
    [InlineData("Content-Disposition")]
    [InlineData("Content-MD5")]
    [InlineData("Content-Range")]
    [InlineData("Content-Digest")]
    [InlineData("Transfer-Encoding")]
    [InlineData("Trailer")]
    [InlineData("TE")]
    [InlineData("Allow")]
    [InlineData("Expires")]
    [InlineData("Last-Modified")]
    [InlineData("Date")]
    [InlineData("Expect")]
    [InlineData("Connection")]
    public async Task Nominated_field_of_framing_or_content_breaks_no_write(string field)
    {
        await using var origin = new RawOrigin(_ => RawOrigin.Ok("done"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        string[] own = field is "Content-Length" or "Content-Type" or "Transfer-Encoding" or "Connection" or "Expect" ? [] : [$"{field}: x"];
        var whole = await RawClient.SendAsync(
            cached.Address, "{}", ["POST /a HTTP/1.1", "Host: o", "Content-Type: application/json", "Content-Length: 2", .. own, $"Connection: close, {field}"]);
        var seen = origin.LastRequest;
        Assert.Equal((200, "done"), (whole.Status, whole.Body));
        Assert.EndsWith("\r\n\r\n{}", seen, StringComparison.Ordinal);
        Assert.Equal("application/json", RawOrigin.Field(seen, "Content-Type"));
        Assert.Equal(field.StartsWith("Content-", StringComparison.Ordinal) && own.Length > 0 ? "x" : null, own.Length > 0 && field is not ("Expires" or "Last-Modified" or "Date") ? RawOrigin.Field(seen, field) : null);

        var chunked = await RawClient.SendAsync(
            cached.Address, "2\r\n{}\r\n0\r\n\r\n", ["POST /a HTTP/1.1", "Host: o", "Content-Type: application/json", "Transfer-Encoding: chunked", .. own, $"Connection: {field}"]);
        Assert.Equal((200, "done"), (chunked.Status, chunked.Body));
        Assert.Contains("{}", origin.LastRequest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Keep-Alive", "timeout=9")]
    [InlineData("Proxy-Authorization", "Basic eDp5")]
    [InlineData("Content-Type", "text/x")]
    public async Task Field_that_never_goes_on_selects_nothing(string field, string value)
    {
        await using var origin = new RawOrigin(request => RawOrigin.Ok($"for [{RawOrigin.Field(request, field)}]", Fresh, $"Vary: {field}"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        Assert.Equal("for []", (await RawClient.GetAsync(cached.Address, "/a", "Host: o", $"{field}: {value}")).Body);
        Assert.Equal("for []", (await RawClient.GetAsync(cached.Address, "/a", "Host: o")).Body);
        Assert.Single(origin.Requests);
    }

    [Fact]
    public async Task Nominated_field_that_names_another_target_is_not_part_of_the_key()
    {
        await using var origin = new RawOrigin(request => RawOrigin.Ok($"for [{RawOrigin.Field(request, "X-Forwarded-Host")}]", Fresh));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        Assert.Equal("for []", (await RawClient.GetAsync(cached.Address, "/a", "Host: o", "X-Forwarded-Host: evil", "Connection: X-Forwarded-Host")).Body);
        Assert.Equal("for [evil]", (await RawClient.GetAsync(cached.Address, "/a", "Host: o", "X-Forwarded-Host: evil")).Body);
    }

    [Theory]
    [InlineData("close, X-Hop")]
    [InlineData("X-Hop, keep-alive")]
    [InlineData("X-Hop")]
    public async Task Field_that_a_response_nominates_stays_behind_and_is_not_stored(string connection)
    {
        await using var origin = new RawOrigin(_ => RawOrigin.Ok("x", Fresh, "X-Hop: 1", $"Connection: {connection}"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        Assert.DoesNotContain("X-Hop", (await RawClient.GetAsync(cached.Address, "/a", "Host: o")).Head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("X-Hop", (await RawClient.GetAsync(cached.Address, "/a", "Host: o")).Head, StringComparison.OrdinalIgnoreCase);
        Assert.Single(origin.Requests);
        Assert.DoesNotContain("X-Hop", (await RawClient.SendAsync(cached.Address, "", "POST /a HTTP/1.1", "Host: o", "Content-Length: 0")).Head, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Cache-Control", "no-store")]
    [InlineData("CDN-Cache-Control", "no-store")]
    [InlineData("Vary", "*")]
    public async Task What_says_for_whom_a_response_is_cannot_be_nominated_away(string field, string value)
    {
        await using var origin = new RawOrigin(_ => RawOrigin.Ok("x", "Expires: Fri, 01 Jan 2100 00:00:00 GMT", $"{field}: {value}", $"Connection: {field}"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        Assert.Contains($"{field}: {value}", (await RawClient.GetAsync(cached.Address, "/a", "Host: o")).Head, StringComparison.OrdinalIgnoreCase);
        await RawClient.GetAsync(cached.Address, "/a", "Host: o");
        Assert.Equal(2, origin.Requests.Count);
    }

    [Theory]
    [InlineData("close, Upgrade")]
    [InlineData("Upgrade, X-U")]
    public async Task Upgrade_still_passes(string connection)
    {
        await using var origin = new RawOrigin(request => RawOrigin.Ok($"{RawOrigin.Field(request, "Upgrade")}[{RawOrigin.Field(request, "X-U")}]"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        var answer = await RawClient.GetAsync(cached.Address, "/a", "Host: o", "Upgrade: websocket", "X-U: 1", $"Connection: {connection}");
        Assert.Equal(connection.Contains("X-U", StringComparison.Ordinal) ? "websocket[]" : "websocket[1]", answer.Body);
    }

    [Theory]
    [InlineData("close, X-U", true)]
    [InlineData("X-U, close", true)]
    [InlineData("keep-alive, X-U", true)]
    [InlineData("keep-alive", false)]
    [InlineData("close", true)]
    [InlineData("x", true)]
    [InlineData("keep-alive, close, X-U", true)]
    public async Task Connection_is_closed_where_the_client_asks_for_it_or_nominates_fields(string connection, bool isClosed)
    {
        await using var origin = new RawOrigin(_ => RawOrigin.Ok("x", Fresh));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        var answer = await RawClient.GetAsync(cached.Address, "/a", "Host: o", $"Connection: {connection}");
        Assert.Equal(isClosed, answer.Head.Contains("Connection: close", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Applications_own_encoding_of_fields_stays_and_nominations_are_seen()
    {
        await using var origin = new RawOrigin(request => RawOrigin.Ok($"{RawOrigin.Field(request, "X-U")}|{RawOrigin.Field(request, "X-V")}", Fresh));
        await using var gateway = await ForwardingAsync(origin, app =>
        {
            var connections = OriginConnection.Create();
            app.Lifetime.ApplicationStopped.Register(connections.Dispose);
            app.UseRevalidatingCache(new CacheOrigin(origin.Address, connections, new Version(1, 1)));
        });
        Assert.Equal("|\u00e9", (await RawClient.GetAsync(new Uri(gateway.Urls.First()), "/a", "Host: o", "X-U: 1", "X-V: \u00e9", "Connection: close, X-U")).Body);
    }

    [Theory]
    [InlineData("X-U")]
    [InlineData("close, X-U")]
    public async Task Transformer_for_YARP_leaves_nominated_fields_behind(string connection)
    {
        await using var origin = new RawOrigin(request => RawOrigin.Ok($"for [{RawOrigin.Field(request, "X-U")}]", Fresh, "Vary: X-U"));
        await using var gateway = await ForwardingAsync(origin, app => app.MapForwarder(
            "/{**path}", origin.Address.ToString(), ForwarderRequestConfig.Empty, RevalidatingTransformer.Instance, app.Services.GetRequiredService<RevalidatingInvokerFactory>().Create(new SocketsHttpHandler())));
        var address = new Uri(gateway.Urls.First());
        Assert.Equal("for []", (await RawClient.GetAsync(address, "/a", "Host: o", "X-U: victim", $"Connection: {connection}")).Body);
        Assert.Equal("for [victim]", (await RawClient.GetAsync(address, "/a", "Host: o", "X-U: victim")).Body);
    }

    private static async Task<WebApplication> ForwardingAsync(RawOrigin origin, Action<WebApplication> configure)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            kestrel.RequestHeaderEncodingSelector = static _ => System.Text.Encoding.Latin1;
        });
        builder.Services.AddRevalidatingCache();
        var app = builder.Build();
        configure(app);
        await app.StartAsync();
        return app;
    }
}
