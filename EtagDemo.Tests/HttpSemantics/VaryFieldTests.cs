using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

public sealed class VaryFieldTests
{
    [Theory]
    [Trait("Rfc", "22")]
    [InlineData("X-Role", new[] { "x-role" })]
    [InlineData("b, A,  a", new[] { "a", "b" })]
    [InlineData(" , ,", new string[0])]
    public void Names_are_a_comma_list_in_normal_form(string value, string[] names) => Assert.Equal(names, VaryField.Parse(value).Names);

    [Theory]
    [Trait("Rfc", "29")]
    [InlineData("*")]
    [InlineData("*, *")]
    [InlineData(", *")]
    [InlineData("Foo, *")]
    [InlineData("*, Foo")]
    [InlineData("Foo; Bar")]
    [InlineData("no token, Foo")]
    public void Wildcard_or_what_is_no_name_matches_nothing(string value)
    {
        Assert.True(VaryField.Parse(value).IsAny);
        Assert.Empty(VaryField.Parse(value).Names);
    }

    [Fact]
    [Trait("Rfc", "45")]
    public void Several_lines_equal_the_combined_one() => Assert.Equal(["a", "b", "c"], VaryField.Parse(new StringValues(["c, a", "", "b"])).Names);

    [Fact]
    public void Absurd_number_of_names_matches_nothing() =>
        Assert.True(VaryField.Parse(string.Join(',', Enumerable.Range(0, 1000).Select(i => $"x{i}"))).IsAny);

    [Theory]
    [Trait("Rfc", "29")]
    [InlineData("a,b", "a, b")]
    [InlineData(" a ,\t b ,", "a, b")]
    [InlineData("gzip;q=1.0", "gzip;q=1.0")]
    [InlineData("", "")]
    public void White_space_between_members_does_not_distinguish(string value, string normal) => Assert.Equal(normal, VaryField.Normalize(value));

    [Fact]
    [Trait("Rfc", "29")]
    public void Absent_matches_only_absent()
    {
        Assert.Null(VaryField.Normalize(default));
        Assert.NotNull(VaryField.Normalize(""));
    }

    [Fact]
    [Trait("Rfc", "29")]
    public void Split_lines_normalise_to_the_combined_value() => Assert.Equal(VaryField.Normalize("a, b"), VaryField.Normalize(new StringValues(["a", "b"])));

    [Fact]
    public void Case_of_values_distinguishes() => Assert.NotEqual(VaryField.Normalize("a, B"), VaryField.Normalize("a, b"));
}
