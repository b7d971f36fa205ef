using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

[Trait("Rfc", "51")]
public sealed class CacheStatusTests
{
    [Fact]
    public void Hit_carries_its_freshness() =>
        Assert.Equal("ExampleCache; hit; ttl=376", new CacheStatus("ExampleCache") { Hit = true, TimeToLive = TimeSpan.FromSeconds(376.9) }.ToString());

    [Fact]
    public void Revalidation_is_stale_with_status_304() =>
        Assert.Equal(
            "gateway; fwd=stale; fwd-status=304; collapsed",
            new CacheStatus("gateway") { Forward = ForwardReason.Stale, ForwardStatus = 304, Collapsed = true }.ToString());

    [Theory]
    [InlineData(ForwardReason.Bypass, "bypass")]
    [InlineData(ForwardReason.Method, "method")]
    [InlineData(ForwardReason.UriMiss, "uri-miss")]
    [InlineData(ForwardReason.VaryMiss, "vary-miss")]
    [InlineData(ForwardReason.Miss, "miss")]
    [InlineData(ForwardReason.Request, "request")]
    [InlineData(ForwardReason.Stale, "stale")]
    [InlineData(ForwardReason.Partial, "partial")]
    public void Every_reason_has_its_name(ForwardReason reason, string name) =>
        Assert.Equal($"c; fwd={name}; stored", new CacheStatus("c") { Forward = reason, Stored = true }.ToString());

    [Fact]
    public void What_is_no_token_is_quoted() =>
        Assert.Equal("\"my \\\"cache\\\"\"; hit; detail=\"two words\"", new CacheStatus("my \"cache\"") { Hit = true, Detail = "two words" }.ToString());

    [Fact]
    public void Stale_hit_has_a_negative_freshness() =>
        Assert.Equal("c; hit; ttl=-5; detail=error", new CacheStatus("c") { Hit = true, TimeToLive = TimeSpan.FromSeconds(-5), Detail = "error" }.ToString());

    [Fact]
    public void Member_is_appended_behind_what_is_there()
    {
        var lines = new CacheStatus("edge") { Hit = true }.AppendTo(new StringValues(["OriginCache; hit; ttl=1100, \"CDN\"; fwd=uri-miss", "x"]));
        Assert.Equal(new StringValues(["OriginCache; hit; ttl=1100, \"CDN\"; fwd=uri-miss", "x", "edge; hit"]), lines);
        Assert.Equal("edge; hit", new CacheStatus("edge") { Hit = true }.AppendTo(default).ToString());
    }

    [Fact]
    public void Hit_that_went_forward_is_a_mistake() =>
        Assert.Throws<InvalidOperationException>(() => new CacheStatus("c") { Hit = true, Forward = ForwardReason.Stale }.ToString());
}
