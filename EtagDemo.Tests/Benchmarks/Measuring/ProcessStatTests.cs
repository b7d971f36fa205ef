using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Tests.Benchmarks.Measuring;

public sealed class ProcessStatTests
{
    [Fact]
    public void A_line_is_read_whatever_the_program_is_called()
    {
        var stat = ProcessStat.Parse("42 (a (b) c) S 7 42 42 0 -1 4194560 1 2 3 4 150 50 30 20 20 0 9 0 100 0 0");

        Assert.Equal(7, stat.Parent);
        Assert.Equal(TimeSpan.FromSeconds(2), stat.Cpu);
        Assert.Equal(TimeSpan.FromMilliseconds(500), stat.EndedChildren);
    }
}
