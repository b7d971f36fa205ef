using EtagDemo.Reconf;
using EtagDemo.Reconf.Database;
using EtagDemo.ServiceDefaults.Database;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EtagDemo.Tests.Reconf;

/// <summary>The real service in this process, over a real PostgreSQL, on a free port.</summary>
public sealed class ReconfFixture : IAsyncLifetime
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
        _app = ReconfApp.Build(["--urls=http://127.0.0.1:0", $"--ConnectionStrings:reconf-db={ConnectionString}", "--Logging:LogLevel:Default=None", .. Patience.Arguments]);
        await _app.StartAsync();
        await _app.Services.GetRequiredService<MigrationState<ReconfDbContext>>().Completed;
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(_app.Urls.Single()) };
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
