using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Tests.Benchmarks.Measuring;

public sealed class TextTableTests
{
    [Fact]
    public void Columns_are_as_wide_as_what_they_hold_and_numbers_stand_to_the_right()
    {
        var table = new TextTable("name", "n");
        table.Add("a", "1000");

        Assert.Equal(["| name |    n |", "|------|-----:|", "| a    | 1000 |"], table.ToString().Split(Environment.NewLine)[..3]);
    }
}
