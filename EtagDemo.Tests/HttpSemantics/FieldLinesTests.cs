using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

[Trait("Rfc", "45")]
public sealed class FieldLinesTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData(" , ,\t,", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData(" a ,\tb,c ", new[] { "a", "b", "c" })]
    [InlineData("a=\"x,y\", b", new[] { "a=\"x,y\"", "b" })]
    [InlineData("a=\"x\\\",y\", b", new[] { "a=\"x\\\",y\"", "b" })]
    [InlineData("a=\"x, b", new[] { "a=\"x, b" })]
    [InlineData("a\\, b", new[] { "a\\", "b" })]
    public void Commas_outside_quotes_separate(string value, string[] expected) => Assert.Equal(expected, Members(value));

    [Fact]
    public void Lines_equal_the_combined_value() => Assert.Equal(Members("a, b, , c=\"d,e\""), Members(new StringValues(["a, b", "", "c=\"d,e\""])));

    [Fact]
    public void Quoted_string_cut_by_a_line_break_is_read_as_the_combined_value_is() =>
        Assert.Equal(Members("a=\"x, y\", b"), Members(new StringValues(["a=\"x", "y\", b"])));

    [Theory]
    [InlineData("close, X-Custom", "x-custom", true)]
    [InlineData("close", "clo", false)]
    public void Member_is_found_in_any_case(string value, string member, bool found) => Assert.Equal(found, FieldLines.Contains(value, member));

    [Theory]
    [InlineData("x-role", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a:b", false)]
    [InlineData("\u00e9", false)]
    public void Token_has_token_characters_only(string text, bool isToken) => Assert.Equal(isToken, FieldLines.IsToken(text));

    private static List<string> Members(StringValues lines)
    {
        var members = new List<string>();
        foreach (var member in FieldLines.Members(lines))
        {
            members.Add(member.ToString());
        }

        return members;
    }
}
