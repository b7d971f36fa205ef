using System.Diagnostics.Metrics;
using EtagDemo.Etags;
using EtagDemo.Etags.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace EtagDemo.Tests.Etags.Interleavings;

/// <summary>
/// All interleavings, at every await of the real read and write paths over the real store, with crashes at any point: what would be trusted is always
/// what is visible. And with any one part of the protocol taken out, a schedule is found in which it is not.
/// </summary>
public sealed class InterleavingTests(ITestOutputHelper output)
{
    internal static readonly EtagsMetrics Metrics = new(
        new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>(), Options.Create(new EtagsOptions()), TimeProvider.System);

    public static TheoryData<int, int, int, int> Scenarios => new()
    {
        { 2, 2, 0, 0 },
        { 2, 2, 1, 0 },
        { 1, 2, 1, 1 },
        { 2, 1, 1, 1 },
    };

    public static TheoryData<Mutation, int, int> Mutants => new()
    {
        { Mutation.NoMark, 0, 0 },
        { Mutation.NoFinish, 0, 0 },
        { Mutation.VectorAfterRead, 0, 0 },
        { Mutation.ResolveByTime, 1, 0 },
        { Mutation.NoBarrier, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task In_no_interleaving_is_something_stale_trusted(int writers, int readers, int crashes, int losses)
    {
        var exploration = new Exploration(new Scenario(writers, readers, crashes, losses), new ForgetfulMemory(), Metrics);

        var violation = await exploration.FindViolationAsync();

        output.WriteLine($"{exploration.States} states");
        Assert.Null(violation);
    }

    [Theory]
    [MemberData(nameof(Mutants))]
    public async Task Without_one_part_of_the_protocol_a_violation_is_found(Mutation mutation, int crashes, int losses)
    {
        var exploration = new Exploration(new Scenario(2, 2, crashes, losses, mutation), new ForgetfulMemory(), Metrics);

        var violation = await exploration.FindViolationAsync();

        output.WriteLine($"{exploration.States} states: {violation}");
        Assert.NotNull(violation);
    }
}
