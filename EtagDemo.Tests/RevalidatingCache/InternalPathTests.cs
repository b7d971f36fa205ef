using EtagDemo.RevalidatingCache;
using EtagDemo.RevalidatingCache.Closing;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Issue 13, number 19: no request of a client reaches the administration of an origin, in whatever spelling.</summary>
public class InternalPathTests
{
    public static TheoryData<string> Closed =>
    [
        "/_etags", "/_etags/stats", "/_ETAGS/clear", "/%5fetags/clear", "/_%65tags/clear", "/%255fetags/clear", "//_etags/clear", "/./_etags/clear", "/x/../_etags/clear", "/x/%2e%2e/_etags/clear",
        "/x%2f_etags%2fclear", "/x%252f_etags/clear", "/_etags;a=b/clear", "/base/_etags/stats", "/x%5c_etags%5cclear", "/_etags/validate",
    ];

    public static TheoryData<string> Open => ["/", "/etags", "/_etagsx", "/x_etags", "/x?path=/_etags", "/x/%20", "/100%", "/_cache"];

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task The_cache_in_front_of_an_origin_refuses_it(string target)
    {
        await using var cached = await CachedOrigin.StartAsync();
        foreach (var method in (string[])["GET", "POST"])
        {
            Assert.Equal(404, (await cached.SendAsync(method, target, [])).Status);
        }

        Assert.Empty(cached.Origin.Requests);
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task An_invoker_for_a_proxy_refuses_it(string target)
    {
        await using var origin = await ScriptedOrigin.StartAsync(new ManualClock());
        using var cache = new CachingClient();
        using var connections = new SocketsHttpHandler();
        using var invoker = cache.Services.GetRequiredService<RevalidatingInvokerFactory>().Create(connections);
        var address = new Uri(origin.Address.GetLeftPart(UriPartial.Authority) + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = await invoker.SendAsync(request, CancellationToken.None);
        Assert.Equal((404, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Empty(origin.Requests);
    }

    [Theory]
    [MemberData(nameof(Open))]
    public async Task Whatever_is_spelled_otherwise_goes_its_way(string target)
    {
        await using var cached = await CachedOrigin.StartAsync();
        await cached.GetAsync(target);
        Assert.Single(cached.Origin.Requests);
    }

    [Fact]
    public async Task An_origin_that_has_nothing_to_hide_may_use_the_name()
    {
        await using var cached = await CachedOrigin.StartAsync(configure: options => options.InternalSegments.Clear());
        await cached.GetAsync("/_etags/mine");
        Assert.Single(cached.Origin.Requests);
    }

    [Theory]
    [InlineData("/products/_etags")]
    [InlineData("/products/%5Fetags")]
    public async Task Named_policies_refuse_it(string target)
    {
        await using var host = await PolicyHost.StartAsync();
        Assert.Equal(404, (await host.SendAsync("GET", target)).Status);
        Assert.Equal(0, host.Reads);
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public void Each_spelling_is_recognised(string path) => Assert.True(InternalPath.Is(path, ["_etags"]));
}
