using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

public sealed class AcceptLanguageFieldTests
{
    [Theory]
    [InlineData("de", "de")]
    [InlineData("fr;q=0.5, de;q=1.0", "de")]
    [InlineData("fr;q=0.5, de", "de")]
    [InlineData("fr;q=0.5,de-AT;q=0.7 , *;q=0.1", "de-AT")]
    [InlineData("fr;q=0.001", "fr")]
    [InlineData("de, DE", "de")]
    [InlineData("en;q=0.5, fr;q=0.5, de;q=0.6", "de")]
    [InlineData("en, de", null)]
    [InlineData("en, de, fr;q=0.5", null)]
    [InlineData("en;q=0.5, de;q=0.50", null)]
    [InlineData("*", null)]
    [InlineData("*, de;q=0.5", null)]
    [InlineData("de, *", null)]
    [InlineData("de;q=0", null)]
    [InlineData("", null)]
    [InlineData("d e", null)]
    [InlineData("de;q=2", null)]
    [InlineData("de;q=-1", null)]
    [InlineData("de;q=x", null)]
    [InlineData("de;q=", null)]
    [InlineData("de;level=1", null)]
    [InlineData(";q=1", null)]
    public void Preferred_is_the_one_of_the_highest_weight(string value, string? preferred) => Assert.Equal(preferred, AcceptLanguageField.Preferred(value));

    [Fact]
    public void Lines_are_one_list() => Assert.Equal("de", AcceptLanguageField.Preferred(new StringValues(["fr;q=0.5", "de"])));

    [Fact]
    public void Nothing_is_preferred_where_nothing_is_said() => Assert.Null(AcceptLanguageField.Preferred(default));
}
