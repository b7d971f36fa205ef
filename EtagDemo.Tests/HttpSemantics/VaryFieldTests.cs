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
    [Trait("Issue", "13.5")]
    [InlineData("Accept-Language", "en,de", "en, de")]
    [InlineData("accept-language", " EN ,\t de ,", "en, de")]
    [InlineData("Accept-Language", "de;q=0.5, en", "en, de;q=0.5")]
    [InlineData("Accept-Language", "de ; q=0.500, en;q=1.0, fr;q=0", "en, de;q=0.5, fr;q=0")]
    [InlineData("Accept-Encoding", "gzip;q=1.000, *;Q=0.1", "gzip, *;q=0.1")]
    [InlineData("Accept-Charset", "UTF-8", "utf-8")]
    [InlineData("Accept", "Text/HTML;Level=A;q=0.7,*/*;q=0.8", "*/*;q=0.8, text/html;level=A;q=0.7")]
    [InlineData("Accept", "", "")]
    [InlineData("Accept-Encoding", " , ", "")]
    public void What_the_grammar_says_makes_no_difference_is_removed(string name, string value, string normal)
    {
        Assert.Equal(normal, VaryField.Normalize(name, value));
        Assert.Equal(normal, VaryField.Normalize(name, normal));
    }

    [Theory]
    [Trait("Rfc", "29")]
    [Trait("Issue", "13.5")]
    [InlineData("Accept-Language", "d e")]
    [InlineData("Accept-Language", "de, en;q=2")]
    [InlineData("Accept-Language", "de, EN;q=0.1234")]
    [InlineData("Accept-Language", "DE;x=1")]
    [InlineData("Accept-Language", "DE;q=0.5;q=0.6")]
    [InlineData("Accept-Language", "DE; q =0.5")]
    [InlineData("Accept", "Text/html;a=\"x, y\"")]
    [InlineData("Accept", "Text")]
    [InlineData("Accept", "Text/html;q=0.5;ext=1")]
    [InlineData("User-Agent", "a (b,c;  d)")]
    [InlineData("Cookie", "a=1,b=2")]
    [InlineData("X-Unknown", "a,B ,c")]
    public void Of_what_follows_no_known_grammar_nothing_is_removed(string name, string value) => Assert.Equal(value, VaryField.Normalize(name, value));

    [Theory]
    [Trait("Issue", "13.5")]
    [InlineData("Accept-Language", "en, de", "de, en")]
    [InlineData("Accept-Encoding", "gzip;q=0.5, br;q=0.5", "br;q=0.5, gzip;q=0.5")]
    public void Order_of_equal_weights_distinguishes(string name, string first, string second) => Assert.NotEqual(VaryField.Normalize(name, first), VaryField.Normalize(name, second));

    [Fact]
    [Trait("Rfc", "29")]
    public void Absent_matches_only_absent()
    {
        Assert.Null(VaryField.Normalize("x", default));
        Assert.NotNull(VaryField.Normalize("x", ""));
    }

    [Theory]
    [Trait("Rfc", "29")]
    [InlineData("x", "a, b")]
    [InlineData("Cookie", "a; b")]
    [InlineData("accept-language", "a,b")]
    public void Split_lines_normalise_to_the_combined_value(string name, string combined) =>
        Assert.Equal(VaryField.Normalize(name, combined), VaryField.Normalize(name, new StringValues(["a", "b"])));

    [Fact]
    public void Case_of_values_distinguishes() => Assert.NotEqual(VaryField.Normalize("x", "a, B"), VaryField.Normalize("x", "a, b"));
}
