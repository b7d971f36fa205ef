using EtagDemo.Benchmarks.Growth;

namespace EtagDemo.Tests.Benchmarks.Growth;

public sealed class GrowthMedianTests
{
    [Fact]
    public void Rounds_at_one_place_become_their_median()
    {
        var points = GrowthMedian.Of([Point("a", 1, 10), Point("a", 1, 30), Point("a", 1, 20), Point("a", 2, 5), Point("b", 1, 7)]);

        Assert.Equal([("a", 1, 20), ("a", 2, 5), ("b", 1, 7)], points.Select(point => (point.Line, (int)point.X, (int)point.RequestsPerSecond)));
    }

    private static GrowthPoint Point(string line, double x, double throughput) => new(line, x, throughput, 1, 1, 1);
}
