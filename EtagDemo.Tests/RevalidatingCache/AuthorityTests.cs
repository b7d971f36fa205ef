using EtagDemo.RevalidatingCache;
using EtagDemo.RevalidatingCache.Fronting;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Hosts are compared as URIs are (RFC 9110 4.2.3): in keys, in what an unsafe request invalidates, and in what the origin gets to see.</summary>
[Trait("Issue", "13.6")]
public class AuthorityTests
{
    [Theory]
    [InlineData("o.test")]
    [InlineData("O.TEST")]
    [InlineData("o.Test:80")]
    [InlineData("o.test:080")]
    public async Task Spellings_of_a_host_share_an_entry_and_the_origin_sees_one(string spelling)
    {
        await using var origin = new RawOrigin(request => RawOrigin.Ok(RawOrigin.Field(request, "Host")!, "Cache-Control: max-age=60"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        Assert.Equal("o.test", (await RawClient.GetAsync(cached.Address, "/a", $"Host: {spelling}")).Body);
        Assert.Equal("o.test", (await RawClient.GetAsync(cached.Address, "/a", "Host: o.test")).Body);
        Assert.Single(origin.Requests);
    }

    [Fact]
    public async Task Request_without_a_host_is_for_the_origins_own()
    {
        await using var origin = new RawOrigin(request => RawOrigin.Ok(RawOrigin.Field(request, "Host")!, "Cache-Control: max-age=60"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        Assert.Equal(origin.Address.Authority, (await RawClient.SendAsync(cached.Address, "", "GET /a HTTP/1.0")).Body);
        Assert.Equal(origin.Address.Authority, (await RawClient.GetAsync(cached.Address, "/a", $"Host: {origin.Address.Authority}")).Body);
        Assert.Single(origin.Requests);
    }

    [Theory]
    [InlineData("PUT", "o.test")]
    [InlineData("PUT", "O.TEST")]
    [InlineData("DELETE", "o.test:80")]
    [InlineData("POST", "O.test:80")]
    public async Task Write_under_another_spelling_of_the_host_invalidates(string method, string spelling)
    {
        await using var origin = new RawOrigin(_ => RawOrigin.Ok("x", "Cache-Control: max-age=60"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        await RawClient.GetAsync(cached.Address, "/a", "Host: o.test");
        await RawClient.SendAsync(cached.Address, "", $"{method} /a HTTP/1.1", $"Host: {spelling}", "Content-Length: 0");
        Assert.Equal("o.test", RawOrigin.Field(origin.LastRequest, "Host"));
        await RawClient.GetAsync(cached.Address, "/a", "Host: o.test");
        Assert.Equal(3, origin.Requests.Count);
    }

    [Theory]
    [InlineData("http://o.test/b", true)]
    [InlineData("http://O.TEST:80/b", true)]
    [InlineData("//o.Test/b", true)]
    [InlineData("http://o.test:81/b", false)]
    [InlineData("http://other.test/b", false)]
    public async Task Location_under_another_spelling_of_the_host_is_invalidated(string location, bool invalidates)
    {
        await using var origin = new RawOrigin(_ => RawOrigin.Ok("x", "Cache-Control: max-age=60", $"Location: {location}"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        await RawClient.GetAsync(cached.Address, "/b", "Host: o.test");
        await RawClient.SendAsync(cached.Address, "", "POST /a HTTP/1.1", "Host: O.test:80", "Content-Length: 0");
        await RawClient.GetAsync(cached.Address, "/b", "Host: o.test");
        Assert.Equal(invalidates ? 3 : 2, origin.Requests.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Message_with_its_own_Host_is_the_same_target_in_every_spelling(bool ownHost)
    {
        await using var origin = new RawOrigin(_ => RawOrigin.Ok("x", "Cache-Control: max-age=60"));
        using var cache = new CachingClient();
        foreach (var spelling in ownHost ? ["SHOP.example", "shop.example", "shop.example:80"] : new[] { null, origin.Address.Authority })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, origin.Address);
            request.Headers.Host = spelling;
            await cache.Client.SendAsync(request);
        }

        Assert.Single(origin.Requests);
        Assert.Equal(ownHost ? "shop.example" : origin.Address.Authority, RawOrigin.Field(origin.LastRequest, "Host"));
        using var write = new HttpRequestMessage(HttpMethod.Delete, origin.Address);
        write.Headers.Host = ownHost ? "Shop.Example" : null;
        await cache.Client.SendAsync(write);
        using var again = new HttpRequestMessage(HttpMethod.Get, origin.Address);
        again.Headers.Host = ownHost ? "shop.example" : null;
        await cache.Client.SendAsync(again);
        Assert.Equal(3, origin.Requests.Count);
    }

    [Fact]
    [Trait("Issue", "13.20")]
    public async Task Url_is_one_entry_through_YARP_and_through_HttpClient()
    {
        await using var origin = new RawOrigin(_ => RawOrigin.Ok("x", "Cache-Control: max-age=60"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddHttpClient("cached").AddRevalidatingCache();
        await using var app = builder.Build();
        using var connections = OriginConnection.Create();
        using var invoker = app.Services.GetRequiredService<RevalidatingInvokerFactory>().Create(new SocketsHttpHandler());
        app.MapForwarder("/forwarded/{**path}", origin.Address.ToString(), ForwarderRequestConfig.Empty, RevalidatingTransformer.Instance, invoker);
        app.MapWhen(context => !context.Request.Path.StartsWithSegments("/forwarded"), branch => branch.UseRevalidatingCache(new CacheOrigin(origin.Address, connections, new Version(1, 1))));
        await app.StartAsync();
        var gateway = new Uri(app.Urls.First());

        await RawClient.GetAsync(gateway, "/forwarded/a?b=C", "Host: gateway.example");
        using var client = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("cached");
        using var response = await client.GetAsync(new Uri(origin.Address, "/forwarded/a?b=C"));
        Assert.Contains("hit", string.Join("", response.Headers.GetValues("Cache-Status")), StringComparison.Ordinal);
        Assert.Single(origin.Requests);
        Assert.Equal(origin.Address.Authority, RawOrigin.Field(origin.LastRequest, "Host"));

        await client.GetStringAsync(new Uri(origin.Address, "/front"));
        Assert.Contains("; hit", (await RawClient.GetAsync(gateway, "/front", $"Host: {origin.Address.Authority}")).Head, StringComparison.Ordinal);
        Assert.Equal(2, origin.Requests.Count);
    }
}
