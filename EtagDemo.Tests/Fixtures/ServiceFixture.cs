using EtagDemo.ServiceDefaults.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EtagDemo.Tests.Fixtures;

/// <summary>A real service in this process, over a real PostgreSQL, on a free port.</summary>
/// <param name="connectionName">What the service calls its database.</param>
/// <param name="build">Makes the service from arguments.</param>
public abstract class ServiceFixture<TContext>(string connectionName, Func<string[], WebApplication> build) : IAsyncLifetime
    where TContext : DbContext
{
    private WebApplication? _app;

    public PostgresServer Server { get; } = new();

    public HttpClient Http { get; private set; } = null!;

    public ServiceCaller Owner => new(Http);

    /// <summary>The routes of the service.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => ((IEndpointRouteBuilder)_app!).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public string ConnectionString { get; private set; } = "";

    public string Database => new NpgsqlConnectionStringBuilder(ConnectionString).Database!;

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        ConnectionString = await Server.CreateDatabaseAsync();
        _app = Build(ConnectionString);
        await _app.StartAsync();
        await MigratedAsync(_app);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    /// <summary>Another process of the service, over the given database.</summary>
    public WebApplication Build(string connectionString) =>
        build(["--urls=http://127.0.0.1:0", $"--ConnectionStrings:{connectionName}={connectionString}", "--Logging:LogLevel:Default=None", .. Patience.Arguments]);

    public Task MigratedAsync(WebApplication app) => app.Services.GetRequiredService<MigrationState<TContext>>().Completed;

    /// <summary>Around the service, to prepare what its API cannot make in a moment.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task DisposeAsync()
    {
        Http?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await Server.DisposeAsync();
    }
}
