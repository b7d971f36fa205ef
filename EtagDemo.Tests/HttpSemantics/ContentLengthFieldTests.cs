using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

public sealed class ContentLengthFieldTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("5", 5)]
    [InlineData("0005", 5)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Length_is_one_decimal_number(string value, long length)
    {
        Assert.True(ContentLengthField.TryParse(value, out var read));
        Assert.Equal(length, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 5")]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("5.0")]
    [InlineData("5e1")]
    [InlineData("0x5")]
    [InlineData("five")]
    [InlineData("5, 5")]
    [InlineData("5, 6")]
    [InlineData("9223372036854775808")]
    [InlineData("\u0665")]
    public void Anything_else_is_no_length(string value) => Assert.False(ContentLengthField.TryParse(value, out _));

    [Theory]
    [InlineData("5", "6")]
    [InlineData("5", "5")]
    public void Several_lines_are_no_length(string first, string second) => Assert.False(ContentLengthField.TryParse(new StringValues([first, second]), out _));

    [Fact]
    public void No_line_is_no_length() => Assert.False(ContentLengthField.TryParse(default, out _));

    [Theory]
    [InlineData("", false)]
    [InlineData("a b\tc \"é\" \u00ff", false)]
    [InlineData("a\0", true)]
    [InlineData("a\u0001", true)]
    [InlineData("\ra", true)]
    [InlineData("a\nb", true)]
    [InlineData("\u001f", true)]
    [InlineData("\u007f", true)]
    public void Control_characters_have_no_place_in_a_field(string value, bool has) => Assert.Equal(has, FieldValue.HasControl(value));
}
