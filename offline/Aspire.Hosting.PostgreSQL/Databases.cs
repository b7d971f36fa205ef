using Aspire.Hosting.ApplicationModel;
using Npgsql;

namespace Aspire.Hosting.Postgres;

/// <summary>Creates the databases of a server as soon as it is ready.</summary>
internal static class Databases
{
    public const string Maintenance = "postgres";

    public static async Task CreateAsync(PostgresServerResource server, IResourceCollection resources, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(await server.GetConnectionStringAsync(cancellation), Maintenance, cancellation);
        foreach (var database in resources.OfType<PostgresDatabaseResource>().Where(database => database.Parent == server))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = database.TryGetLastAnnotation<CreationScript>(out var script)
                ? script.Text
                : $"CREATE DATABASE {new NpgsqlCommandBuilder().QuoteIdentifier(database.DatabaseName)}";
            try
            {
                await command.ExecuteNonQueryAsync(cancellation);
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.DuplicateDatabase)
            {
                // From an earlier run.
            }
        }
    }

    /// <summary>Connections of the host itself are not pooled: a pool would hold dead ones over a restart of the server.</summary>
    public static async Task<NpgsqlConnection> OpenAsync(string? connectionString, string database, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Database = database, Pooling = false, Timeout = 5 }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
