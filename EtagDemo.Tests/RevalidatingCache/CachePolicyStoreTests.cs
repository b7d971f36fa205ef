using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Named policies while their store is away.</summary>
public sealed class CachePolicyStoreTests
{
    private readonly StoreThatCanBeAway _store = new();

    [Fact]
    public async Task Reads_are_answered_and_validated_against_what_the_origin_says_now()
    {
        await using var host = await StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        _store.IsAway = true;
        Assert.Equal((304, tag), await ValidateAsync(host, tag));
        host.Value = "two";
        var changed = await host.SendAsync("GET", "/products/1", ("If-None-Match", tag));
        Assert.Equal((200, "two"), (changed.Status, changed.Body));
        Assert.NotEqual(tag, changed["ETag"]);
        Assert.Equal(3, host.Reads);
    }

    [Fact]
    public async Task A_write_meanwhile_is_not_forgotten_when_the_store_comes_back_with_what_it_had()
    {
        await using var host = await StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        _store.IsAway = true;
        await host.PutAsync("/products/1", "two");
        _store.IsAway = false;
        Assert.Equal(200, (await ValidateAsync(host, tag)).Status);

        // Made good once, and then the store is used as before.
        var now = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        var asked = host.Reads;
        Assert.Equal((304, now), await ValidateAsync(host, now));
        Assert.Equal(asked, host.Reads);
    }

    [Fact]
    public async Task Code_hears_that_an_invalidation_was_not_taken()
    {
        _store.IsAway = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => _store.InvalidateTagsAsync("product:1"));
    }

    private Task<PolicyHost> StartAsync() => PolicyHost.StartAsync(services: services => services.AddSingleton<IOutputCacheStore>(_store));

    private static async Task<(int Status, string? Tag)> ValidateAsync(PolicyHost host, string tag)
    {
        var answer = await host.SendAsync("GET", "/products/1", ("If-None-Match", tag));
        return (answer.Status, answer["ETag"]);
    }
}
