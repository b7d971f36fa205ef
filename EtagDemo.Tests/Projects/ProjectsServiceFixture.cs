using EtagDemo.Projects;
using EtagDemo.Projects.Database;
using EtagDemo.ServiceDefaults.Database;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EtagDemo.Tests.Projects;

/// <summary>The real service in this process, over a real PostgreSQL, on a free port.</summary>
public sealed class ProjectsServiceFixture : IAsyncLifetime
{
    private readonly PostgresServer _server = new();
    private WebApplication? _app;

    public HttpClient Http { get; private set; } = null!;

    public string ConnectionString { get; private set; } = null!;

    public PostgresServer Server => _server;

    public string Database => new NpgsqlConnectionStringBuilder(ConnectionString).Database!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        ConnectionString = await _server.CreateDatabaseAsync();
        _app = Build(ConnectionString);
        await _app.StartAsync();
        await Migrated(_app);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public static WebApplication Build(string connectionString) =>
        ProjectsApp.Build(["--urls=http://127.0.0.1:0", $"--ConnectionStrings:projects-db={connectionString}", "--Logging:LogLevel:Default=None", .. Patience.Arguments]);

    public static Task Migrated(WebApplication app) => app.Services.GetRequiredService<MigrationState<ProjectsDbContext>>().Completed;

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

        await _server.DisposeAsync();
    }
}
