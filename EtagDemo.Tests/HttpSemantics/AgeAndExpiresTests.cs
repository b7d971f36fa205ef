using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

[Trait("Rfc", "36")]
public sealed class AgeAndExpiresTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7200", 7200)]
    [InlineData("007200", 7200)]
    [InlineData("7200, 0", 7200)]
    [InlineData("0, 7200", 0)]
    [InlineData("2147483648", 2147483648)]
    [InlineData("99999999999999999999", 2147483648)]
    public void Age_is_the_first_member(string value, long seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), AgeField.Parse(value));

    [Theory]
    [InlineData("abc")]
    [InlineData("-7200")]
    [InlineData("7200.0")]
    [InlineData("7200;foo=bar")]
    [InlineData("")]
    [InlineData("\u0661")]
    public void Age_that_is_no_number_is_ignored(string value) => Assert.Null(AgeField.Parse(value));

    [Fact]
    public void First_line_of_several_ages_counts() => Assert.Equal(TimeSpan.FromSeconds(7200), AgeField.Parse(new StringValues(["7200", "0"])));

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("Thu, 18 Aug 2050 02:01:18 UTC")]
    [InlineData("18 Aug 2050")]
    public void Broken_Expires_lies_in_the_past(string value) => Assert.Equal(DateTimeOffset.MinValue, ExpiresField.Parse(value, Now));

    [Fact]
    public void Two_Expires_lie_in_the_past()
    {
        const string Future = "Thu, 18 Aug 2050 02:01:18 GMT";
        Assert.Equal(DateTimeOffset.MinValue, ExpiresField.Parse(new StringValues([Future, Future]), Now));
        Assert.Equal(2050, ExpiresField.Parse(Future, Now)?.Year);
        Assert.Null(ExpiresField.Parse(default, Now));
    }
}
