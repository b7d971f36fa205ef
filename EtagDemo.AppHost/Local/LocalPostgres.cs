using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EtagDemo.AppHost.Local;

/// <summary>PostgreSQL of this machine in the place of its container: the same administrator, databases, arguments and health checks.</summary>
internal static class LocalPostgres
{
    private const string Maintenance = "postgres";

    /// <summary>Replaces a container.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="container">The container.</param>
    /// <param name="binaries">The folder of <c>initdb</c> and <c>postgres</c>.</param>
    public static void Replace(IDistributedApplicationBuilder builder, PostgresServerResource container, string binaries)
    {
        var server = LocalServer.Replace(builder, container, "postgres.sh", binaries);
        server.WithEnvironment("PGPORT", container.PrimaryEndpoint.Property(EndpointProperty.TargetPort));
        KeepData(builder, server);
        builder.Services.AddHealthChecks().AddNpgSql(_ => server.Resource.ConnectForHealthCheck() + $";Database={Maintenance}", name: server.Resource.HealthCheckKey);
        builder.Eventing.Subscribe<ResourceReadyEvent>(server.Resource, (_, cancellationToken) => CreateDatabasesAsync(container, cancellationToken));
        LocalChildren.Follow(builder, server.Resource);
    }

    // A volume is a folder that stays; without one the cluster lasts as long as the application.
    private static void KeepData(IDistributedApplicationBuilder builder, IResourceBuilder<LocalServer> server)
    {
        var volume = server.Resource.Annotations.OfType<ContainerMountAnnotation>().LastOrDefault(mount => mount is { Type: ContainerMountType.Volume, Source: not null });
        if (volume is not null)
        {
            server.WithEnvironment("PGDATA", Path.Combine(Volumes, volume.Source!, "cluster"));
            return;
        }

        var folder = new TemporaryClusterFolder();
        builder.Services.AddHostedService(_ => folder);
        server.WithEnvironment("PGDATA", folder.Cluster);
        server.WithEnvironment("CLUSTER_OWNER", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    // Root's own folders are closed to the account that PostgreSQL then runs as.
    private static string Volumes => Path.Combine(
        Environment.IsPrivilegedProcess && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("XDG_DATA_HOME"))
            ? "/var/lib"
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "aspire-volumes");

    private static async Task CreateDatabasesAsync(PostgresServerResource server, CancellationToken cancellationToken)
    {
        var address = new NpgsqlConnectionStringBuilder(await server.GetConnectionStringAsync(cancellationToken)) { Database = Maintenance, Pooling = false };
        await using var source = NpgsqlDataSource.Create(address);
        foreach (var database in server.Databases.Values)
        {
            await using var command = source.CreateCommand($"CREATE DATABASE {new NpgsqlCommandBuilder().QuoteIdentifier(database)}");
            try
            {
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (PostgresException exists) when (exists.SqlState == PostgresErrorCodes.DuplicateDatabase)
            {
                // Of an earlier start.
            }
        }
    }
}
