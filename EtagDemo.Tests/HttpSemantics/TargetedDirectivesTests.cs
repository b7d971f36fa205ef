using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

[Trait("Rfc", "26")]
public sealed class TargetedDirectivesTests
{
    [Fact]
    public void All_supported_directives_are_read()
    {
        Assert.True(CacheDirectives.TryParseTargeted(
            "max-age=1, s-maxage=2, no-store, no-cache, private, must-revalidate, stale-while-revalidate=3, stale-if-error=4, unknown=(1 2)",
            out var directives));
        Assert.Equal(
            new CacheDirectives
            {
                MaxAge = TimeSpan.FromSeconds(1), SharedMaxAge = TimeSpan.FromSeconds(2), NoStore = true, NoCache = true, Private = true, MustRevalidate = true,
                StaleWhileRevalidate = TimeSpan.FromSeconds(3), StaleIfError = TimeSpan.FromSeconds(4),
            },
            directives);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("max-age=10000, &&&&&")]
    [InlineData("max-age=\"10000\"")]
    [InlineData("max-age=10.5")]
    [InlineData("max-age=-1")]
    [InlineData("max-age =100")]
    [InlineData("max-age= 100")]
    [InlineData("MaX-aGe=3600")]
    [InlineData("no-store=1")]
    [InlineData("max-age=5,")]
    public void Empty_or_broken_field_falls_back(string value) => Assert.False(CacheDirectives.TryParseTargeted(value, out _));

    [Fact]
    public void Absent_field_falls_back() => Assert.False(CacheDirectives.TryParseTargeted(default, out _));

    [Fact]
    public void Last_of_equal_keys_wins_as_in_every_dictionary()
    {
        Assert.True(CacheDirectives.TryParseTargeted(new StringValues(["max-age=5", "max-age=7, no-store=?0"]), out var directives));
        Assert.Equal(new CacheDirectives { MaxAge = TimeSpan.FromSeconds(7) }, directives);
    }

    [Fact]
    public void Integer_larger_than_a_time_can_be_is_cut()
    {
        Assert.True(CacheDirectives.TryParseTargeted("max-age=999999999999999", out var directives));
        Assert.Equal(DeltaSeconds.Maximum, directives.MaxAge);
    }

    [Fact]
    public void Field_names_come_in_a_string()
    {
        Assert.True(CacheDirectives.TryParseTargeted("private=\"Set-Cookie\"", out var directives));
        Assert.Equal(["Set-Cookie"], directives.PrivateFields);
        Assert.False(directives.Private);
    }
}
