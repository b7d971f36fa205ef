using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Tests.Benchmarks.Measuring;

public sealed class ResidentMemoryTests
{
    [Fact]
    public void Resident_memory_is_told_in_kilobytes()
    {
        Assert.Equal(2048 * 1024, ResidentMemory.Parse(["Name:\ta", "VmHWM:\t    9000 kB", "VmRSS:\t    2048 kB"]));
    }

    [Fact]
    public void What_has_ended_takes_none()
    {
        Assert.Equal(0, ResidentMemory.Parse(["Name:\ta"]));
    }
}
