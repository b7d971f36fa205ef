using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using EtagDemo.Benchmarks.Faults.Proxying;
using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.Faults;

/// <summary>The whole system with two replicas of every process, real stores, and everything at hand that can break it.</summary>
internal sealed class FaultedSystem : IAsyncDisposable
{
    public const string Redis = "redis";
    public const string Postgres = "postgres";
    public const string Gateway = "bff";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(12);
    private const int CommandRetries = 2;
    private readonly IDistributedApplicationTestingBuilder _builder;

    private FaultedSystem(IDistributedApplicationTestingBuilder builder, DistributedApplication app, Deployment deployment, TcpProxy redis, TcpProxy postgres)
    {
        (_builder, App, Deployment, RedisLink, PostgresLink) = (builder, app, deployment, redis, postgres);
        Supervisor = new Supervisor(app, builder.Resources.Where(resource => resource is ProjectResource || resource.Name is Redis or Postgres).Select(resource => resource.Name).ToHashSet());
        LocalProcesses = new ResourceProcesses(app);
    }

    public static IReadOnlyList<string> Services { get; } = ["projects", "commissioning", "reconf"];

    /// <summary>The resources that are this repository's own programs.</summary>
    public static IReadOnlyList<string> Processes { get; } = [.. Services, Gateway];

    public static IReadOnlyList<string> Databases { get; } = ["projects-db", "commissioning-db", "reconf-db"];

    public DistributedApplication App { get; }

    public Deployment Deployment { get; }

    public Supervisor Supervisor { get; }

    public ResourceProcesses LocalProcesses { get; }

    /// <summary>Between the processes and Redis.</summary>
    public TcpProxy RedisLink { get; }

    /// <summary>Between the services and PostgreSQL.</summary>
    public TcpProxy PostgresLink { get; }

    /// <summary>Starts everything at once: no process waits for another one.</summary>
    public static async Task<FaultedSystem> StartAsync(IReadOnlyDictionary<string, string> variables, TimeProvider time)
    {
        using var limit = new CancellationTokenSource(StartLimit, time);
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<global::Projects.EtagDemo_AppHost>(["--DataVolume=false", "--Replicas=2"], limit.Token);
        var deployment = new Deployment();
        var (redis, postgres) = (ProxyOf(builder, Redis, time), ProxyOf(builder, Postgres, time));
        FaultedModel.Adapt(builder, deployment, redis, postgres);
        foreach (var project in builder.Resources.OfType<ProjectResource>())
        {
            foreach (var (name, value) in variables)
            {
                builder.CreateResourceBuilder(project).WithEnvironment(name, value);
            }
        }

        var system = new FaultedSystem(builder, await builder.BuildAsync(limit.Token), deployment, redis, postgres);
        try
        {
            await system.App.StartAsync(limit.Token);
            await system.WhenHealthyAsync(limit.Token);
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns once every process answers that it has what it needs.</summary>
    public async Task WhenHealthyAsync(CancellationToken cancellation)
    {
        foreach (var name in Processes)
        {
            using var http = Connect(name);
            // Replicas take new connections in turn.
            for (var inARow = 0; inARow < 4;)
            {
                inARow = await IsHealthyAsync(http, cancellation) ? inARow + 1 : 0;
                await Task.Delay(TimeSpan.FromMilliseconds(inARow == 0 ? 200 : 1), TimeProvider.System, cancellation);
            }
        }
    }

    /// <summary>A client of any replica: it opens a connection for each request, and replicas take connections in turn.</summary>
    public HttpClient Connect(string resource) =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero, UseProxy = false }) { BaseAddress = App.GetEndpoint(resource, "http"), Timeout = AnswerLimit };

    /// <summary>Gives a command to one replica, or to every replica of a resource.</summary>
    public Task CommandAsync(string resourceOrInstance, string command) =>
        Supervisor.InstancesOf(resourceOrInstance) is { Count: > 0 } instances
            ? Task.WhenAll(instances.Select(instance => CommandOneAsync(instance.Id, command)))
            : CommandOneAsync(resourceOrInstance, command);

    public async ValueTask DisposeAsync()
    {
        await Supervisor.DisposeAsync();
        await LocalProcesses.DisposeAsync();
        await App.StopAsync();
        await App.DisposeAsync();
        await _builder.DisposeAsync();
        await RedisLink.DisposeAsync();
        await PostgresLink.DisposeAsync();
    }

    private async Task CommandOneAsync(string instance, string command)
    {
        var result = await App.ResourceCommands.ExecuteCommandAsync(instance, command);
        for (var again = 0; !result.Success && again < CommandRetries; again++)
        {
            // Aspire gives up after some 15 s; on a busy machine the stop of many processes at once takes longer, and comes about.
            result = await App.ResourceCommands.ExecuteCommandAsync(instance, command);
        }

        if (!result.Success)
        {
            throw new InvalidOperationException($"{command} of {instance} failed: {result.Message}");
        }
    }

    private static async Task<bool> IsHealthyAsync(HttpClient http, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health", UriKind.Relative), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception lost) when (LostExchange.Is(lost) && !(lost is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    private static TcpProxy ProxyOf(IDistributedApplicationTestingBuilder builder, string name, TimeProvider time)
    {
        var server = builder.Resources.OfType<IResourceWithConnectionString>().Single(resource => resource.Name == name);
        return new TcpProxy(cancellation => FaultedModel.ServerOfAsync(server, cancellation), time);
    }
}
