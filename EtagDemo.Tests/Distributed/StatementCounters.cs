using Npgsql;

namespace EtagDemo.Tests.Distributed;

/// <summary>PostgreSQL's own count of the statements that touched tables of one database (pg_stat_statements).</summary>
public sealed class StatementCounters(string connectionString)
{
    private readonly NpgsqlConnectionStringBuilder _connection = new(connectionString);

    public async Task<long> OnTablesAsync(params string[] tables)
    {
        var database = _connection.Database!;
        var administration = new NpgsqlConnectionStringBuilder(_connection.ConnectionString) { Database = "postgres", Pooling = false };
        await using var source = NpgsqlDataSource.Create(administration);
        await using var prepare = source.CreateCommand("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        await prepare.ExecuteNonQueryAsync();
        await using var count = source.CreateCommand(
            """
            SELECT COALESCE(sum(s.calls), 0)::bigint FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
            WHERE d.datname = $1 AND s.query ~* ('\m(' || $2 || ')\M')
            """);
        count.Parameters.Add(new NpgsqlParameter<string> { TypedValue = database });
        count.Parameters.Add(new NpgsqlParameter<string> { TypedValue = string.Join('|', tables) });
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
