using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

public sealed class CacheDirectivesTests
{
    [Theory]
    [Trait("Rfc", "36")]
    [InlineData("max-age=3600", 3600)]
    [InlineData("MaX-aGe=3600", 3600)]
    [InlineData("foobar, max-age=3600", 3600)]
    [InlineData("max-age=003600", 3600)]
    [InlineData("max-age=\"3600\"", 3600)]
    [InlineData("max-age=2147483649", 2147483648)]
    [InlineData("max-age=99999999999999999999999", 2147483648)]
    [InlineData("max-age=1, extension=\"max-age=3600\"", 1)]
    [InlineData("extension=\"max-age=3600\", max-age=1", 1)]
    [InlineData("max-age=60, max-age=60", 60)]
    public void Max_age_is_read(string value, long seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), CacheDirectives.Parse(value).MaxAge);

    [Theory]
    [Trait("Rfc", "36")]
    [InlineData("max-age")]
    [InlineData("max-age=")]
    [InlineData("max-age=-3600")]
    [InlineData("max-age=3600.5")]
    [InlineData("max-age='3600'")]
    [InlineData("max-age=3600a")]
    [InlineData("max-age =3600")]
    [InlineData("max-age= 3600")]
    [InlineData("max-age=1800, max-age=1")]
    [InlineData("max-age=x, max-age=60")]
    public void Max_age_that_is_broken_or_contradicts_itself_is_stale(string value) => Assert.Equal(TimeSpan.Zero, CacheDirectives.Parse(value).MaxAge);

    [Theory]
    [Trait("Rfc", "45")]
    [InlineData("no-store=1")]
    [InlineData("NO-STORE")]
    [InlineData(" ,,no-store , max-age=5")]
    [InlineData("no-store=\"unfinished")]
    public void Restriction_with_a_senseless_argument_still_restricts(string value) => Assert.True(CacheDirectives.Parse(value).NoStore);

    [Fact]
    [Trait("Rfc", "45")]
    public void Directive_inside_quotes_is_none() => Assert.False(CacheDirectives.Parse("extension=\"no-store, no-cache\"").NoStore);

    [Fact]
    [Trait("Rfc", "45")]
    public void Several_lines_equal_the_combined_one()
    {
        var lines = CacheDirectives.Parse(new StringValues(["max-age=5", "no-cache, s-maxage=6"]));
        var combined = CacheDirectives.Parse("max-age=5, no-cache, s-maxage=6");
        Assert.Equal(combined, lines);
        Assert.Equal((true, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6)), (lines.NoCache, lines.MaxAge, lines.SharedMaxAge));
    }

    [Theory]
    [InlineData("private=\"Set-Cookie, X-A\"", false, new[] { "Set-Cookie", "X-A" })]
    [InlineData("private=Set-Cookie", false, new[] { "Set-Cookie" })]
    [InlineData("private", true, new string[0])]
    [InlineData("private=\"\"", true, new string[0])]
    [InlineData("private=\"not a field\"", true, new string[0])]
    [InlineData("private=\"a\", private", true, new[] { "a" })]
    public void Private_restricts_the_fields_named_or_everything(string value, bool everything, string[] fields)
    {
        var directives = CacheDirectives.Parse(value);
        Assert.Equal(everything, directives.Private);
        Assert.Equal(fields, directives.PrivateFields);
    }

    [Fact]
    public void No_cache_restricts_the_fields_named_or_everything()
    {
        Assert.True(CacheDirectives.Parse("no-cache").NoCache);
        var directives = CacheDirectives.Parse("no-cache=\"Set-Cookie\"");
        Assert.False(directives.NoCache);
        Assert.Equal(["Set-Cookie"], directives.NoCacheFields);
    }

    [Fact]
    [Trait("Rfc", "44")]
    public void Directives_of_requests_are_read()
    {
        var directives = CacheDirectives.Parse("only-if-cached, max-stale, min-fresh=3, no-transform, max-age=0, no-store, no-cache");
        Assert.Equal(
            new CacheDirectives
            {
                OnlyIfCached = true, MaxStale = DeltaSeconds.Maximum, MinFresh = TimeSpan.FromSeconds(3), NoTransform = true,
                MaxAge = TimeSpan.Zero, NoStore = true, NoCache = true,
            },
            directives);
        Assert.Equal(TimeSpan.FromSeconds(9), CacheDirectives.Parse("max-stale=9, max-stale=10").MaxStale);
    }

    [Fact]
    public void Directives_of_responses_are_read()
    {
        var directives = CacheDirectives.Parse(
            "public, must-revalidate, proxy-revalidate, must-understand, immutable, stale-while-revalidate=7, stale-if-error=8");
        Assert.Equal(
            new CacheDirectives
            {
                Public = true, MustRevalidate = true, ProxyRevalidate = true, MustUnderstand = true, Immutable = true,
                StaleWhileRevalidate = TimeSpan.FromSeconds(7), StaleIfError = TimeSpan.FromSeconds(8),
            },
            directives);
    }

    [Theory]
    [InlineData("stale-if-error=x")]
    [InlineData("stale-if-error")]
    [InlineData("max-stale=x")]
    [InlineData("stale-while-revalidate=-1")]
    public void Permission_to_be_stale_with_a_senseless_argument_is_none(string value) => Assert.Equal(CacheDirectives.None, CacheDirectives.Parse(value));
}
