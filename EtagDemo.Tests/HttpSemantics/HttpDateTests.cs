using EtagDemo.HttpSemantics;

namespace EtagDemo.Tests.HttpSemantics;

public sealed class HttpDateTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Example = new(1994, 11, 6, 8, 49, 37, TimeSpan.Zero);

    [Theory]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT")]
    [InlineData("Sun Nov  6 08:49:37 1994")]
    [InlineData("sun, 06 NOV 1994 08:49:37 gmt")]
    [InlineData(" Sun, 06 Nov 1994 08:49:37 GMT\t")]
    public void Three_forms_mean_the_same(string text)
    {
        Assert.True(HttpDate.TryParse(text, Now, out var date));
        Assert.Equal(Example, date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1994-11-06T08:49:37Z")]
    [InlineData("Thu, 18 Aug 2050 02:01:18 UTC")]
    [InlineData("Thu, 18 Aug 2050 02:01:18 AEST")]
    [InlineData("Thu, 18 Aug 2050 02:01:18 +0000")]
    [InlineData("Thu, 18 Aug 50 02:01:18 GMT")]
    [InlineData("Thu 18 Aug 2050 02:01:18 GMT")]
    [InlineData("Thu, 18  Aug  2050 02:01:18 GMT")]
    [InlineData("Thu, 18-Aug-2050 02:01:18 GMT")]
    [InlineData("Thu, 18 Aug 2050 02.01.18 GMT")]
    [InlineData("Thu, 18 Aug 2050 2:01:18 GMT")]
    [InlineData("Thu, 31 Feb 2050 02:01:18 GMT")]
    [InlineData("Thu, 00 Aug 2050 02:01:18 GMT")]
    [InlineData("Thu, 18 Aug 0000 02:01:18 GMT")]
    [InlineData("Thu, 18 Aug 2050 24:00:00 GMT")]
    [InlineData("Thu, 18 Aug 2050 02:01:61 GMT")]
    [InlineData("Foo, 18 Aug 2050 02:01:18 GMT")]
    [InlineData("Thu, 18 Foo 2050 02:01:18 GMT")]
    [InlineData("Thu, 18 Aug 2050 02:01:18 GMT, Thu, 18 Aug 2050 02:01:18 GMT")]
    [InlineData("Thu, 18 Aug 205\u0660 02:01:18 GMT")]
    public void Everything_else_is_no_date(string text) => Assert.False(HttpDate.TryParse(text, Now, out _));

    [Theory]
    [InlineData("Thursday, 18-Aug-50 02:01:18 GMT", 2050)]
    [InlineData("Thursday, 18-Aug-76 02:01:18 GMT", 2076)]
    [InlineData("Thursday, 18-Aug-77 02:01:18 GMT", 1977)]
    [InlineData("Thursday, 18-Aug-99 02:01:18 GMT", 1999)]
    [InlineData("Thursday, 18-Aug-00 02:01:18 GMT", 2000)]
    public void Two_digit_year_more_than_50_years_ahead_is_past(string text, int year)
    {
        Assert.True(HttpDate.TryParse(text, Now, out var date));
        Assert.Equal(year, date.Year);
    }

    [Fact]
    public void Leap_second_is_accepted()
    {
        Assert.True(HttpDate.TryParse("Sat, 31 Dec 2016 23:59:60 GMT", Now, out var date));
        Assert.Equal(59, date.Second);
    }

    [Fact]
    public void Every_date_survives_a_round_trip_to_the_second()
    {
        var random = new RandomText(5_6_7);
        for (var i = 0; i < 2000; i++)
        {
            var date = new DateTimeOffset(random.NextLong(DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
            Assert.True(HttpDate.TryParse(HttpDate.Format(date), Now, out var read));
            Assert.Equal(HttpDate.Truncate(date), read);
        }
    }
}
