using Npgsql;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>PostgreSQL's own count of the statements that the services' databases executed (pg_stat_statements). Transaction control, settings and bare probes are none.</summary>
internal sealed class StatementCount(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres" });

    public async Task PrepareAsync()
    {
        await using var extension = _source.CreateCommand("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        await extension.ExecuteNonQueryAsync();
    }

    public async Task<long> NowAsync()
    {
        await using var count = _source.CreateCommand(
            """
            SELECT COALESCE(sum(s.calls), 0)::bigint FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
            WHERE d.datname <> 'postgres' AND s.query !~* '^\s*(begin|start|commit|rollback|savepoint|release|set|reset|discard|deallocate|listen|unlisten|select \$1\s*$)'
            """);
        return (long)(await count.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
