using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

public sealed class CacheGroupsTests
{
    [Theory]
    [Trait("Rfc", "49")]
    [InlineData("\"eat-dinner\", \"drink-wine\"", new[] { "eat-dinner", "drink-wine" })]
    [InlineData("\"A\", \"a\"", new[] { "A", "a" })]
    [InlineData("\"a\";future=1", new[] { "a" })]
    [InlineData("\"a b, \\\"c\\\"\"", new[] { "a b, \"c\"" })]
    [InlineData("a, b", new string[0])]
    [InlineData("\"a\", b", new string[0])]
    [InlineData("(\"a\" \"b\")", new string[0])]
    [InlineData("\"a", new string[0])]
    [InlineData("", new string[0])]
    public void Groups_are_a_list_of_strings(string value, string[] groups) => Assert.Equal(groups, CacheGroups.Parse(value));

    [Fact]
    [Trait("Rfc", "49")]
    public void Thirty_two_groups_of_32_characters_survive_a_round_trip()
    {
        var random = new RandomText(9875);
        var groups = Enumerable.Range(0, 32).Select(_ => random.Of(32, RandomText.Printable)).ToArray();
        Assert.Equal(groups, CacheGroups.Parse(CacheGroups.Format(groups)));
        Assert.Equal(groups, CacheGroups.Parse(new StringValues([.. groups.Select(group => CacheGroups.Format([group]))])));
    }

    [Theory]
    [Trait("Rfc", "50")]
    [InlineData("POST", 1)]
    [InlineData("DELETE", 1)]
    [InlineData("UNKNOWN", 1)]
    [InlineData("GET", 0)]
    [InlineData("HEAD", 0)]
    [InlineData("QUERY", 0)]
    [InlineData("OPTIONS", 0)]
    public void Answer_to_a_safe_method_invalidates_nothing(string method, int count) => Assert.Equal(count, CacheGroups.Invalidated(method, "\"a\"").Count);
}
