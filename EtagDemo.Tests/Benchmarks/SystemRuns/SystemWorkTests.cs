using EtagDemo.Benchmarks.SystemRuns;

namespace EtagDemo.Tests.Benchmarks.SystemRuns;

public sealed class SystemWorkTests
{
    private static readonly SystemSite Site = new("/projects/p", ["/projects/p/areas/a", "/projects/p/areas/b"], [.. Enumerable.Range(0, 50).Select(number => $"/projects/p/areas/a/zones/{number}")]);

    [Theory]
    [InlineData(0)]
    [InlineData(0.001)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void A_mix_has_the_share_of_writes_that_it_says(double share)
    {
        var requests = SystemWork.Mixed(share).Requests(Site);

        Assert.Equal(share, requests.Count(request => request.Method == "PATCH") / (double)requests.Count, 6);
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void Every_write_changes_something(double share)
    {
        foreach (var zone in SystemWork.Mixed(share).Requests(Site).Where(request => request.Method == "PATCH").GroupBy(request => request.Path))
        {
            var names = zone.Select(request => request.Body).ToList();
            Assert.All(names.Zip([.. names.Skip(1), names[0]]), pair => Assert.NotEqual(pair.First, pair.Second));
        }
    }
}
