using EtagDemo.Commissioning;
using EtagDemo.Commissioning.Database;
using EtagDemo.ServiceDefaults.Database;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EtagDemo.Tests.Commissioning;

/// <summary>The real service in this process, over a real PostgreSQL, on a free port.</summary>
public sealed class CommissioningFixture : IAsyncLifetime
{
    private readonly PostgresServer _server = new();
    private WebApplication? _app;

    public HttpClient Http { get; private set; } = null!;

    public ServiceCaller Owner => new(Http);

    public string ConnectionString { get; private set; } = "";

    public string Database => new NpgsqlConnectionStringBuilder(ConnectionString).Database!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        ConnectionString = await _server.CreateDatabaseAsync();
        _app = CommissioningApp.Build(["--urls=http://127.0.0.1:0", $"--ConnectionStrings:commissioning-db={ConnectionString}", "--Logging:LogLevel:Default=None", .. Patience.Arguments]);
        await _app.StartAsync();
        await _app.Services.GetRequiredService<MigrationState<CommissioningDbContext>>().Completed;
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(_app.Urls.Single()) };
    }

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
