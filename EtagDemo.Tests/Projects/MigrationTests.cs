using EtagDemo.Projects.Database;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace EtagDemo.Tests.Projects;

[Collection(SharedProjectsService.Name)]
public class MigrationTests(ProjectsServiceFixture service)
{
    [Fact]
    public async Task Replicas_that_start_at_once_on_an_empty_database_all_become_ready()
    {
        var connectionString = await service.Server.CreateDatabaseAsync();
        await using var first = service.Build(connectionString);
        await using var second = service.Build(connectionString);
        await using var third = service.Build(connectionString);

        await Task.WhenAll(first.StartAsync(), second.StartAsync(), third.StartAsync());
        await Task.WhenAll(service.MigratedAsync(first), service.MigratedAsync(second), service.MigratedAsync(third));

        Assert.Equal(2L, await ScalarAsync(connectionString, """SELECT count(*) FROM "__EFMigrationsHistory" """));
    }

    [Fact]
    public async Task A_service_waits_for_its_database_and_is_not_ready_before()
    {
        await using var app = service.Build(service.Server.ConnectionString("comes_later"));
        var health = app.Services.GetRequiredService<HealthCheckService>();
        await app.StartAsync();

        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(check => check.Name == "migrated")).Status);

        await service.ExecuteAsync("CREATE DATABASE comes_later");
        await app.Services.GetRequiredService<MigrationState<ProjectsDbContext>>().Completed;
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(check => check.Name == "migrated")).Status);
    }

    [Fact]
    public async Task Updated_at_grows_even_when_the_clock_of_the_row_is_ahead()
    {
        var id = Guid.NewGuid().ToString("N");
        await service.ExecuteAsync($"INSERT INTO projects (project_id, name) VALUES ('{id}', 'a')");
        await service.ExecuteAsync($"BEGIN; SET LOCAL session_replication_role = replica; UPDATE projects SET updated_at = '2999-01-01Z' WHERE project_id = '{id}'; COMMIT");

        await service.ExecuteAsync($"UPDATE projects SET name = 'b' WHERE project_id = '{id}'");

        Assert.Equal(1L, await ScalarAsync(service.ConnectionString, $"SELECT count(*) FROM projects WHERE project_id = '{id}' AND updated_at = timestamptz '2999-01-01Z' + interval '1 microsecond'"));
    }

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
