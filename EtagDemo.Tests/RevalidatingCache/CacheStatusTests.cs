using System.Diagnostics.Metrics;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

public class CacheStatusTests
{
    [Theory]
    [Trait("Rfc", "51")]
    [InlineData("GET", "/stored", "", "hit; ttl=60; detail=fresh")]
    [InlineData("GET", "/stored", "no-cache", "fwd=request; fwd-status=200; ttl=60; stored; detail=request-no-cache")]
    [InlineData("GET", "/other", "", "fwd=uri-miss; fwd-status=200; ttl=60; stored; detail=uri-miss")]
    [InlineData("GET", "/stored", "no-store", "fwd=bypass; detail=request-no-store")]
    [InlineData("POST", "/stored", "", "fwd=method; detail=method")]
    [InlineData("GET", "/other", "only-if-cached", "detail=only-if-cached")]
    public async Task Every_answer_says_how_it_came_about(string method, string target, string directive, string status)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Cache-Control", "max-age=60"), ("Content-Length", "1")));
        await cached.GetAsync("/stored");
        var answer = await cached.SendAsync(method, target, directive.Length == 0 ? [] : [("Cache-Control", directive)]);
        Assert.Equal($"RevalidatingCache; {status}", answer.CacheStatus);
    }

    [Fact]
    [Trait("Rfc", "51")]
    public async Task Request_for_another_variant_is_a_miss_of_vary()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Cache-Control", "max-age=60"), ("Vary", "Foo"), ("Content-Length", "1")));
        await cached.GetAsync("/a", ("Foo", "1"));
        Assert.Equal("RevalidatingCache; fwd=vary-miss; fwd-status=200; ttl=60; stored; detail=vary-miss", (await cached.GetAsync("/a", ("Foo", "2"))).CacheStatus);
    }

    [Fact]
    [Trait("Rfc", "51")]
    public async Task What_caches_nearer_to_the_origin_said_is_kept_in_front()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Cache-Control", "max-age=60"), ("Cache-Status", "Inner; hit")));
        Assert.StartsWith("Inner; hit, RevalidatingCache; fwd=uri-miss", (await cached.GetAsync("/a")).CacheStatus, StringComparison.Ordinal);
        Assert.StartsWith("Inner; hit, RevalidatingCache; hit", (await cached.GetAsync("/a")).CacheStatus, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rfc", "48")]
    public async Task Wish_for_a_digest_passes_and_is_already_granted()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Want-Content-Digest", "sha-256=10")));
        var answer = await cached.SendAsync("QUERY", "/a", [], new StringContent("q"));
        Assert.Equal("sha-256=10", answer["Want-Content-Digest"]);
        Assert.StartsWith("sha-256=:", cached.Origin.LastRequest["Content-Digest"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headline_numbers_are_instruments_of_their_own()
    {
        await using var cached = await CachedOrigin.StartAsync(context => Answers.Validating("\"1\"", "body", ("Cache-Control", context.Request.Path == "/fresh" ? "max-age=60" : "no-cache"))(context));
        var counted = new Dictionary<string, double>();
        using var listener = new MeterListener();
        var meters = cached.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, each) =>
        {
            if (instrument.Meter.Name == "EtagDemo.RevalidatingCache" && instrument.Meter.Scope == meters)
            {
                each.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Count(instrument, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Count(instrument, value));
        listener.Start();
        foreach (var target in (string[])["/fresh", "/fresh", "/validated", "/validated"])
        {
            await cached.GetAsync(target);
        }

        await cached.GetAsync("/fresh", ("If-None-Match", "\"1\""));
        listener.RecordObservableInstruments();
        Assert.Equal((2, 2, 1, 1), (counted["hits"], counted["misses"], counted["validated"], counted["not_modified"]));
        Assert.Equal((8, 2, 0.2), (counted["bytes_saved"], counted["stored.responses"], counted["not_modified.ratio"]));
        Assert.Equal(cached.Store.Bytes, counted["stored.bytes"]);

        void Count(Instrument instrument, double value)
        {
            lock (counted)
            {
                var name = instrument.Name["revalidating_cache.".Length..];
                counted[name] = counted.GetValueOrDefault(name) + value;
            }
        }
    }
}
