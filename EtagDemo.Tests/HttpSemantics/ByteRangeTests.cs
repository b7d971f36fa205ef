using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

[Trait("Rfc", "40")]
public sealed class ByteRangeTests
{
    [Theory]
    [InlineData("bytes=0-499", 0, 500)]
    [InlineData("bytes=500-999", 500, 500)]
    [InlineData("bytes=-500", 9500, 500)]
    [InlineData("bytes=9500-", 9500, 500)]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("Bytes=-1", 9999, 1)]
    [InlineData("bytes=9000-20000", 9000, 1000)]
    [InlineData("bytes=-20000", 0, 10000)]
    [InlineData("bytes=0-99999999999999999999999", 0, 10000)]
    [InlineData("bytes= 0-1", 0, 2)]
    public void Range_of_ten_thousand_bytes_selects_a_part(string field, long offset, long count)
    {
        var range = Assert.Single(ByteRange.Parse(field));
        Assert.True(range.TryResolve(10000, out var actualOffset, out var actualCount));
        Assert.Equal((offset, count), (actualOffset, actualCount));
    }

    [Theory]
    [InlineData("bytes=10000-", 10000)]
    [InlineData("bytes=10001-20000", 10000)]
    [InlineData("bytes=-0", 10000)]
    [InlineData("bytes=0-", 0)]
    [InlineData("bytes=-5", 0)]
    [InlineData("bytes=99999999999999999999-", 10000)]
    public void Range_past_the_end_is_unsatisfiable(string field, long length) =>
        Assert.False(Assert.Single(ByteRange.Parse(field)).TryResolve(length, out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("bytes=")]
    [InlineData("bytes")]
    [InlineData("items=0-5")]
    [InlineData("bytes=5-1")]
    [InlineData("bytes=-")]
    [InlineData("bytes=a-b")]
    [InlineData("bytes=--5")]
    [InlineData("bytes=0-1,x")]
    [InlineData("bytes=0 - 1")]
    public void Malformed_field_is_ignored(string field) => Assert.Empty(ByteRange.Parse(field));

    [Fact]
    public void Several_ranges_are_read_in_order_and_too_many_are_ignored()
    {
        Assert.Equal([new ByteRange(0, 0), new ByteRange(null, 1)], ByteRange.Parse("bytes=0-0,-1"));
        Assert.Empty(ByteRange.Parse("bytes=" + string.Join(',', Enumerable.Repeat("0-0", 1000))));
        Assert.Empty(ByteRange.Parse(new StringValues(["bytes=0-0", "bytes=1-1"])));
    }

    [Theory]
    [InlineData("bytes 0-99/1234", 0, 99, 1234L)]
    [InlineData("bytes 42-1233/*", 42, 1233, null)]
    public void Content_Range_survives_a_round_trip(string field, long first, long last, long? length)
    {
        Assert.True(ContentRange.TryParse(field, out var range));
        Assert.Equal(new ContentRange(first, last, length), range);
        Assert.Equal(field, range.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("bytes */1234")]
    [InlineData("bytes 5-1/10")]
    [InlineData("bytes 0-10/10")]
    [InlineData("bytes 0-/10")]
    [InlineData("items 0-1/10")]
    [InlineData("bytes 0-1")]
    [InlineData("bytes/0-1")]
    [InlineData("bytes 0-99999999999999999999/999999999999999999999")]
    public void Content_Range_that_says_nothing_is_refused(string field) => Assert.False(ContentRange.TryParse(field, out _));

    [Fact]
    public void Answer_416_names_the_length() => Assert.Equal("bytes */1234", ContentRange.Unsatisfied(1234));
}
