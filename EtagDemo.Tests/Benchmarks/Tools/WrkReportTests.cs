using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Tests.Benchmarks.Tools;

public sealed class WrkReportTests
{
    [Fact]
    public void The_line_that_the_script_writes_is_found_among_the_others()
    {
        var report = WrkReport.Parse("Running 2s test @ http://127.0.0.1\n  2 threads\nmeasured 3000 2000000 600000 1 500 9000\n");

        Assert.Equal(1500, report.RequestsPerSecond);
        Assert.Equal(200, report.BytesPerRequest);
        Assert.Equal(1, report.Errors);
        Assert.Equal((TimeSpan.FromMicroseconds(500), TimeSpan.FromMilliseconds(9)), (report.P50, report.P99));
    }

    [Fact]
    public void Without_that_line_nothing_was_measured()
    {
        Assert.Throws<FormatException>(() => WrkReport.Parse("unable to connect"));
    }

    [Fact]
    public void The_script_asks_in_turns_and_quotes_what_it_sends()
    {
        var script = new WrkPlan([new WrkRequest("/a", new Dictionary<string, string> { ["If-None-Match"] = "\"x\"" }), new WrkRequest("/b")]).Script();

        Assert.Contains("""requests[0] = wrk.format("GET", "/a", {["If-None-Match"] = "\"x\""}, nil)""", script, StringComparison.Ordinal);
        Assert.Contains("(turn + 1) % 2", script, StringComparison.Ordinal);
    }
}
