using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

[Trait("Rfc", "15")]
public sealed class RangeConditionTests
{
    private const string ModifiedText = "Sun, 06 Nov 1994 08:49:37 GMT";
    private static readonly DateTimeOffset Modified = new(1994, 11, 6, 8, 49, 37, TimeSpan.Zero);
    private static readonly SelectedRepresentation Representation = new(true, new EntityTag("a"), Modified, Modified.AddSeconds(1));

    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("\"b\"", false)]
    [InlineData("W/\"a\"", false)]
    [InlineData("\"a\", \"b\"", false)]
    [InlineData("*", false)]
    [InlineData("garbage", false)]
    [InlineData("", false)]
    [InlineData(ModifiedText, true)]
    [InlineData("Sun, 06 Nov 1994 08:49:38 GMT", false)]
    public void Range_is_honoured_only_while_the_validator_holds(string ifRange, bool honoured) =>
        Assert.Equal(honoured, RangeCondition.Parse(ifRange, Modified).Allows(Representation));

    [Fact]
    public void Weak_current_tag_never_matches() =>
        Assert.False(RangeCondition.Parse("\"a\"", Modified).Allows(SelectedRepresentation.Tagged(new EntityTag("a", isWeak: true))));

    [Fact]
    public void Date_that_could_have_two_versions_in_its_second_does_not_match()
    {
        var condition = RangeCondition.Parse(ModifiedText, Modified);
        Assert.False(condition.Allows(Representation with { Date = Modified }));
        Assert.False(condition.Allows(Representation with { Date = null }));
    }

    [Fact]
    public void Without_the_field_every_range_is_honoured() => Assert.True(RangeCondition.Parse(default, Modified).Allows(Representation));

    [Fact]
    public void Two_lines_are_no_condition_that_holds() =>
        Assert.False(RangeCondition.Parse(new StringValues(["\"a\"", "\"a\""]), Modified).Allows(Representation));

    [Theory]
    [InlineData("GET", true)]
    [InlineData("HEAD", false)]
    [InlineData("PUT", false)]
    public void Range_is_for_GET_alone(string method, bool applies) =>
        Assert.Equal(applies, PreconditionEvaluator.RangeApplies(method, Preconditions.Parse(new HeaderDictionary(), Modified), Representation));
}
