using System.Text.Json;
using EtagDemo.Benchmarks.Sample;

namespace EtagDemo.Tests.Benchmarks.Sample;

public sealed class BuildingFillTests
{
    private const int People = 2;
    private const int Everything = 1 + People + 20 + 200 + 2000;

    private static readonly Building Building = BuildingPlan.Of(1, new Dictionary<string, IReadOnlyDictionary<string, JsonElement>>());

    [Fact]
    public async Task An_empty_system_gets_the_whole_building()
    {
        using var gateway = new GatewayInMemory();

        var added = await Fill(gateway);

        Assert.Equal(Everything, added);
        Assert.Equal((1, 20, 200, 2000), (gateway.CountOf("/projects"), gateway.CountOf("/areas"), gateway.CountOf("/zones"), gateway.CountOf("/nodes")));
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        using var gateway = new GatewayInMemory();
        await Fill(gateway);
        gateway.FailAfterWrites = 0;

        Assert.Equal(0, await Fill(gateway));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(150)]
    [InlineData(1000)]
    public async Task A_run_that_failed_half_way_is_finished_by_the_next(int writes)
    {
        using var gateway = new GatewayInMemory(failAfterWrites: writes);
        await Assert.ThrowsAsync<HttpRequestException>(() => Fill(gateway));
        gateway.FailAfterWrites = int.MaxValue;

        await Fill(gateway);

        Assert.Equal((1, 20, 200, 2000), (gateway.CountOf("/projects"), gateway.CountOf("/areas"), gateway.CountOf("/zones"), gateway.CountOf("/nodes")));
    }

    [Fact]
    public async Task Progress_is_shown_by_tenths()
    {
        using var gateway = new GatewayInMemory();
        await using var output = new StringWriter();

        await Fill(gateway, output);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(Enumerable.Range(1, 10).Select(tenth => $"{tenth * 200} of 2000 nodes"), lines);
    }

    private static async Task<int> Fill(GatewayInMemory gateway, TextWriter? output = null)
    {
        using var http = new HttpClient(gateway, disposeHandler: false) { BaseAddress = new Uri("http://gateway/") };
        var (_, added) = await new BuildingFill(new GatewayApi(http), new FillProgress(output ?? TextWriter.Null, Building.NodeCount)).RunAsync(Building);
        return added;
    }
}
