namespace EtagDemo.Benchmarks.Sample;

/// <summary>Fills a running system through its public API. What is there already is left alone, so it may be run again, also after a failure half-way.</summary>
internal static class SampleCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (SampleOptions.Parse(args) is not { } options)
        {
            await Console.Error.WriteLineAsync(SampleOptions.Usage);
            return 2;
        }

        using var http = new HttpClient { BaseAddress = options.Gateway };
        try
        {
            await FillAsync(new GatewayApi(http), options);
            return 0;
        }
        catch (HttpRequestException failure)
        {
            await Console.Error.WriteLineAsync($"{Environment.NewLine}The sample is not complete: {failure.Message} Run it again; what is there stays.");
            return 1;
        }
    }

    private static async Task FillAsync(GatewayApi api, SampleOptions options)
    {
        var scenarios = await api.ListAsync("scenarios", GatewayJson.Default.ScenarioBodyArray);
        var building = BuildingPlan.Of(options.Seed, scenarios.ToDictionary(scenario => scenario.Name, scenario => scenario.Parameters));
        var (project, added) = await new BuildingFill(api, new FillProgress(Console.Out, building.NodeCount)).RunAsync(building);
        Console.WriteLine(added == 0 ? $"{building.Name} was complete already; nothing changed." : $"{building.Name} is complete: {added} things added.");
        Console.WriteLine($"Look at it: curl -i -H 'x-user: {SamplePeople.Owner}' {options.Gateway}projects/{project}/overview");
    }
}
