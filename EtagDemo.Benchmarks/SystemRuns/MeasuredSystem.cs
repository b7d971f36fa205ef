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
    private static readonly string[] Resources = ["bff", "projects", "commissioning", "reconf", "postgres", "redis"];
    private readonly DistributedApplication _app;
    private readonly ResourceProcesses _processes;

    private MeasuredSystem(SystemVariant variant, DistributedApplication app, Uri gateway, StatementCount statements, ResourceProcesses processes)
    {
        (_app, _processes) = (app, processes);
        (Variant, Gateway, Statements) = (variant, gateway, statements);
    }

    public SystemVariant Variant { get; }

    public Uri Gateway { get; }

    public StatementCount Statements { get; }

    /// <summary>The processes of each resource as of now: PostgreSQL starts one for each connection.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> Processes() => Resources.ToDictionary(resource => resource, _processes.AllOf);

    public static async Task<MeasuredSystem> StartAsync(SystemVariant variant)
    {
        using var limit = new CancellationTokenSource(StartLimit, TimeProvider.System);
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<global::Projects.EtagDemo_AppHost>(["--DataVolume=false", .. variant.Arguments], limit.Token);
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        var app = await builder.BuildAsync(limit.Token);
        var processes = new ResourceProcesses(app);
        await app.StartAsync(limit.Token);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("bff", limit.Token);
        var statements = new StatementCount(await app.GetConnectionStringAsync("postgres", limit.Token) ?? throw new InvalidOperationException("postgres has no connection string."));
        await statements.PrepareAsync();
        return new MeasuredSystem(variant, app, app.GetEndpoint("bff", "http"), statements, processes);
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
        await _processes.DisposeAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
