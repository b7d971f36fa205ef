using Aspire.Hosting;
using Aspire.Hosting.Testing;
using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Benchmarks.Sample;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>The whole application, started by its own AppHost with fresh data, and filled with the sample.</summary>
internal sealed class MeasuredSystem : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);
    private readonly DistributedApplication _app;

    private MeasuredSystem(SystemVariant variant, DistributedApplication app, Uri gateway, StatementCount statements, IReadOnlyDictionary<string, IReadOnlyList<int>> processes)
    {
        _app = app;
        (Variant, Gateway, Statements, Processes) = (variant, gateway, statements, processes);
    }

    public SystemVariant Variant { get; }

    public Uri Gateway { get; }

    public StatementCount Statements { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<int>> Processes { get; }

    public static async Task<MeasuredSystem> StartAsync(SystemVariant variant)
    {
        using var limit = new CancellationTokenSource(StartLimit, TimeProvider.System);
        var before = ProcessTree.Of(Environment.ProcessId).ToHashSet();
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<global::Projects.EtagDemo_AppHost>(["--DataVolume=false", .. variant.Arguments], limit.Token);
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        var app = await builder.BuildAsync(limit.Token);
        await app.StartAsync(limit.Token);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("bff", limit.Token);
        var statements = new StatementCount(await app.GetConnectionStringAsync("postgres", limit.Token) ?? throw new InvalidOperationException("postgres has no connection string."));
        await statements.PrepareAsync();
        return new MeasuredSystem(variant, app, app.GetEndpoint("bff", "http"), statements, ProcessNames.Started(before));
    }

    /// <summary>Fills it with a building and tells where its parts are.</summary>
    public async Task<SystemSite> FillAsync()
    {
        using var http = new HttpClient { BaseAddress = Gateway };
        var api = new GatewayApi(http);
        var scenarios = await api.ListAsync("scenarios", GatewayJson.Default.ScenarioBodyArray);
        var building = BuildingPlan.Of(1, scenarios.ToDictionary(scenario => scenario.Name, scenario => scenario.Parameters));
        var (project, _) = await new BuildingFill(api, new FillProgress(TextWriter.Null, building.NodeCount)).RunAsync(building);
        return await SystemSite.FindAsync(api, project);
    }

    public async ValueTask DisposeAsync()
    {
        await Statements.DisposeAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
