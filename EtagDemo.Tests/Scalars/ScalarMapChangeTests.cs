using System.Text.Json;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Tests.Scalars;

public sealed class ScalarMapChangeTests
{
    [Fact]
    public void A_change_sets_and_removes_members_and_keeps_the_rest()
    {
        var change = ScalarMapChange.Parse(Members("""{"a":2,"b":null,"d":true}"""), mayRemove: true, out var problem);

        var changed = change.ApplyTo(ScalarMap.Of(("a", 1), ("b", "x"), ("c", "y")));

        Assert.Null(problem);
        Assert.Equal(ScalarMap.Of(("a", 2), ("c", "y"), ("d", true)), changed);
    }

    [Theory]
    [InlineData("""{"a":null}""", false)]
    [InlineData("""{"a":[1]}""", true)]
    [InlineData("""{"a":{}}""", true)]
    [InlineData("""{"":1}""", true)]
    [InlineData("""{"a\u0000":1}""", true)]
    [InlineData("""{"a":"\u0000"}""", true)]
    public void What_cannot_be_stored_is_named_in_the_problem(string json, bool mayRemove)
    {
        ScalarMapChange.Parse(Members(json), mayRemove, out var problem);

        Assert.NotNull(problem);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Members_are_limited_to_sixty_four(int count, bool isAllowed)
    {
        var members = Enumerable.Range(0, count).ToDictionary(index => $"m{index}", _ => JsonDocument.Parse("1").RootElement);

        ScalarMapChange.Parse(members, mayRemove: false, out var problem);

        Assert.Equal(isAllowed, problem is null);
    }

    [Fact]
    public void No_object_is_no_change() =>
        Assert.Equal(ScalarMap.Empty, ScalarMapChange.Parse(null, mayRemove: false, out _).ApplyTo(ScalarMap.Empty));

    private static Dictionary<string, JsonElement> Members(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
}
