using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Xunit.Abstractions;

namespace EtagDemo.Tests.Offline;

public sealed class LocalModelTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("etagdemo-model-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_reference_expression_joins_texts_and_values()
    {
        var builder = DistributedApplication.CreateBuilder();
        var parameter = builder.AddParameter("color", "red");

        var expression = ReferenceExpression.Create($"{{the}} {parameter} {"one"}");

        Assert.Equal("{the} red one", await expression.GetValueAsync(CancellationToken.None));
        Assert.Equal("{the} {color.value} one", expression.ValueExpression);
    }

    [Fact]
    public async Task A_process_finds_addresses_parameters_and_its_own_port_in_its_environment()
    {
        if (!StandInOnly.Applies(output))
        {
            return;
        }

        await using var builder = DistributedApplicationTestingBuilder.Create();
        var parameter = builder.AddParameter("color", "red");
        var variables = Path.Combine(_folder.FullName, "variables");
        var reader = builder.AddExecutable("reader", "bash", _folder.FullName, "-c", $"env -0 > {variables}")
            .WithHttpEndpoint(env: "PORT")
            .WithEnvironment("COLOR", parameter)
            .WithEnvironment("A-B", $"{parameter}!");
        reader.WithEnvironment("SELF", reader.GetEndpoint("http"));
        await using var app = await builder.BuildAsync();
        await app.StartAsync();
        await app.ResourceNotifications.WaitForResourceAsync("reader", KnownResourceStates.Finished);

        var found = (await File.ReadAllTextAsync(variables)).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

        Assert.Equal("red", found["COLOR"]);
        Assert.Equal("red!", found["A-B"]);
        Assert.Equal(app.GetEndpoint("reader", "http").ToString().TrimEnd('/'), found["SELF"]);
        Assert.NotEqual(new Uri(found["SELF"]).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), found["PORT"]);
    }

    [Fact]
    public async Task What_waits_starts_after_what_it_waits_for_is_healthy()
    {
        if (!StandInOnly.Applies(output))
        {
            return;
        }

        await using var builder = DistributedApplicationTestingBuilder.Create();
        var redis = builder.AddRedis("redis");
        builder.AddExecutable("second", "bash", _folder.FullName, "-c", "exit 3").WithReference(redis).WaitFor(redis);
        await using var app = await builder.BuildAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3), TimeProvider.System);
        await app.StartAsync();

        var healthy = new List<string>();
        await foreach (var update in app.ResourceNotifications.WatchAsync(limit.Token))
        {
            if (update.Snapshot.HealthStatus == HealthStatus.Healthy)
            {
                healthy.Add(update.Resource.Name);
            }

            if (update.Resource.Name == "second" && update.Snapshot.State?.Text == KnownResourceStates.Starting)
            {
                Assert.Contains("redis", healthy);
            }

            if (update.Resource.Name == "second" && update.Snapshot.State?.Text == KnownResourceStates.Exited)
            {
                Assert.Equal(3, update.Snapshot.ExitCode);
                return;
            }
        }
    }

    [Fact]
    public async Task A_restarted_server_keeps_its_address_and_its_data()
    {
        if (!StandInOnly.Applies(output))
        {
            return;
        }

        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddPostgres("postgres").WithDataVolume().AddDatabase("things-db");
        await using var app = await builder.BuildAsync();
        await app.StartAsync();
        await app.ResourceNotifications.WaitForResourceHealthyAsync("things-db");
        var before = await app.GetConnectionStringAsync("things-db");
        await ExecuteAsync(before, "CREATE TABLE things AS SELECT 42 AS thing");

        Assert.True((await app.ResourceCommands.ExecuteCommandAsync("postgres", "resource-restart")).Success);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("postgres");

        Assert.Equal(before, await app.GetConnectionStringAsync("things-db"));
        Assert.Equal(42, await ExecuteAsync(before, "SELECT thing FROM things"));
    }

    [Fact]
    public async Task A_stopped_process_is_gone_and_its_address_refuses_until_it_is_started_again()
    {
        if (!StandInOnly.Applies(output))
        {
            return;
        }

        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddRedis("redis");
        await using var app = await builder.BuildAsync();
        await app.StartAsync();
        await app.ResourceNotifications.WaitForResourceHealthyAsync("redis");
        var endpoint = app.GetEndpoint("redis", "tcp");

        Assert.True((await app.ResourceCommands.ExecuteCommandAsync("redis", "resource-stop")).Success);
        Assert.False(await AnswersAsync(endpoint));

        Assert.True((await app.ResourceCommands.ExecuteCommandAsync("redis", "resource-start")).Success);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("redis");
        Assert.True(await AnswersAsync(endpoint));
    }

    private static async Task<object?> ExecuteAsync(string? connectionString, string text)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(text);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<bool> AnswersAsync(Uri endpoint)
    {
        using var client = new System.Net.Sockets.TcpClient(endpoint.Host, endpoint.Port);
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync("PING\r\n"u8.ToArray());
            return await stream.ReadAsync(new byte[1]) > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
