using System.Text.Json;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Tests.Scalars;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "1e0")]
    [InlineData("100", "1.00e2")]
    [InlineData("0", "-0")]
    [InlineData("0", "0.000")]
    public void Numbers_are_equal_by_value_and_written_in_one_way(string canonical, string sent)
    {
        var scalar = Parse(sent);

        Assert.Equal(Parse(canonical), scalar);
        Assert.Equal(canonical, JsonSerializer.Serialize(scalar));
    }

    [Theory]
    [InlineData("\"1\"", "1")]
    [InlineData("\"true\"", "true")]
    [InlineData("1", "true")]
    [InlineData("0", "false")]
    [InlineData("\"a\"", "\"A\"")]
    [InlineData("1", "1.0000000000000000000000000001")]
    public void Values_of_another_kind_or_value_are_not_equal(string left, string right) => Assert.NotEqual(Parse(left), Parse(right));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("1e40")]
    [InlineData("\"\\ud800\"")]
    public void What_is_no_scalar_is_refused(string json) => Assert.Null(Parse(json));

    [Fact]
    public void A_map_is_written_in_ordinal_order_of_its_names_and_read_back()
    {
        var map = JsonSerializer.Deserialize<ScalarMap>("""{"b":true,"a":1.50,"B":"x"}""")!;

        Assert.Equal("""{"B":"x","a":1.5,"b":true}""", JsonSerializer.Serialize(map));
        Assert.Equal(map, JsonSerializer.Deserialize<ScalarMap>("""{"a":1.5,"B":"x","b":true}"""));
        Assert.Equal(map.GetHashCode(), JsonSerializer.Deserialize<ScalarMap>("""{"a":1.5,"B":"x","b":true}""")!.GetHashCode());
    }

    private static Scalar? Parse(string json) => Scalar.From(JsonDocument.Parse(json).RootElement);
}
