using System.Net;
using EtagDemo.RevalidatingCache;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

public class HandlerTests
{
    [Fact]
    public async Task Client_gets_the_body_from_memory_after_a_304()
    {
        await using var origin = await ScriptedOrigin.StartAsync(new ManualClock());
        origin.Answer = Answers.Validating("\"1\"", "body", ("Cache-Control", "no-cache"), ("Content-Type", "text/x"));
        using var cache = new CachingClient();
        await cache.Client.GetStringAsync(origin.Address);
        using var response = await cache.Client.GetAsync(origin.Address);
        Assert.Equal("body", await response.Content.ReadAsStringAsync());
        Assert.Equal("text/x", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(4, response.Content.Headers.ContentLength);
        Assert.Contains("fwd-status=304", string.Join("", response.Headers.GetValues("Cache-Status")), StringComparison.Ordinal);
        Assert.Equal("\"1\"", origin.LastRequest["If-None-Match"]);
    }

    [Fact]
    public async Task Request_comes_back_to_its_owner_unchanged()
    {
        await using var origin = await ScriptedOrigin.StartAsync(new ManualClock());
        origin.Answer = Answers.Validating("\"1\"", "body", ("Cache-Control", "no-cache"));
        using var cache = new CachingClient();
        await cache.Client.GetStringAsync(origin.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, origin.Address);
        using var response = await cache.Client.SendAsync(request);
        Assert.Empty(request.Headers.IfNoneMatch);
        Assert.Same(request, response.RequestMessage);
    }

    [Fact]
    public async Task Clients_and_invokers_share_one_store()
    {
        await using var origin = await ScriptedOrigin.StartAsync(new ManualClock());
        origin.Answer = Answers.Counting(("Cache-Control", "max-age=60"));
        using var cache = new CachingClient();
        var first = await cache.Client.GetStringAsync(origin.Address);
        using var invoker = cache.Services.GetRequiredService<RevalidatingInvokerFactory>().Create(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, origin.Address);
        using var response = await invoker.SendAsync(request, CancellationToken.None);
        Assert.Equal(first, await response.Content.ReadAsStringAsync());
        Assert.Single(origin.Requests);
    }

    [Fact]
    public async Task Matching_condition_of_the_client_gets_304_without_body()
    {
        await using var origin = await ScriptedOrigin.StartAsync(new ManualClock());
        origin.Answer = Answers.Validating("\"1\"", "body", ("Cache-Control", "no-cache"));
        using var cache = new CachingClient();
        await cache.Client.GetStringAsync(origin.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, origin.Address);
        request.Headers.TryAddWithoutValidation("If-None-Match", "\"1\"");
        using var response = await cache.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Body_that_streams_is_stored_when_it_was_read_to_its_end()
    {
        await using var origin = await ScriptedOrigin.StartAsync(new ManualClock());
        var body = new string('x', 300_000);
        origin.Answer = Answers.Ok(body, ("Cache-Control", "max-age=60"));
        using var cache = new CachingClient();
        using (var abandoned = await cache.Client.GetAsync(origin.Address, HttpCompletionOption.ResponseHeadersRead))
        {
            Assert.Equal(HttpStatusCode.OK, abandoned.StatusCode);
        }

        Assert.Equal(body, await cache.Client.GetStringAsync(origin.Address));
        Assert.Equal(body, await cache.Client.GetStringAsync(origin.Address));
        Assert.Equal(2, origin.Requests.Count);
    }
}
