using EtagDemo.Benchmarks.Conformance;

namespace EtagDemo.Tests.Benchmarks.Conformance;

public sealed class ConformanceTests
{
    /// <summary>Issue 13: the public suite, in front of the general host. <c>dotnet run --project EtagDemo.Benchmarks -- conformance</c> says more.</summary>
    [Fact]
    public async Task What_passed_of_the_public_suite_still_passes()
    {
        Assert.Null(await CacheTestSuite.EnsureAsync());
        var run = await ConformanceRun.StartAsync();
        Assert.True(run.Lost.Count == 0, $"No longer passing: {string.Join("; ", run.Results.Where(result => run.Lost.Contains(result.Id)))}");
    }

    [Fact]
    public void Lost_is_what_is_pinned_and_failed_or_never_ran()
    {
        var pinned = PinnedChecks.Parse("optional b\nrequired a\nrequired gone\n");
        CheckResult[] results = [new(CheckKind.Required, "a", true, ""), new(CheckKind.Optimal, "b", false, "why"), new(CheckKind.Optimal, "c", true, ""), new(CheckKind.Check, "d", true, "")];
        Assert.Equal(["b", "gone"], pinned.Lost(results));
        Assert.Equal(["c"], pinned.Won(results));
        Assert.Equal("optional c\nrequired a\n", PinnedChecks.Text(results));
    }

    [Theory]
    [InlineData("required\tid\tpassed\t", CheckKind.Required, true)]
    [InlineData("optimal\tid\tfailed\tAssertion: no", CheckKind.Optimal, false)]
    [InlineData("check\tid\tpassed\t", CheckKind.Check, true)]
    public void Result_is_one_line(string line, object kind, bool passed)
    {
        var result = CheckResult.Parse(line)!;
        Assert.Equal(kind, result.Kind);
        Assert.Equal(("id", passed), (result.Id, result.Passed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ERROR: whatever")]
    [InlineData("required\tid\tmaybe\t")]
    public void What_others_write_is_no_result(string line) => Assert.Null(CheckResult.Parse(line));
}
