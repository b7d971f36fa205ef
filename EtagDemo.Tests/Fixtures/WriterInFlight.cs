using Npgsql;

namespace EtagDemo.Tests.Fixtures;

/// <summary>A transaction that has changed a row and is not over yet, so that whoever wants the row has to wait for it.</summary>
public sealed class WriterInFlight : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;

    private WriterInFlight(NpgsqlDataSource source, NpgsqlConnection connection)
    {
        _source = source;
        _connection = connection;
    }

    public static async Task<WriterInFlight> BeginAsync(string connectionString, string sql)
    {
        var source = NpgsqlDataSource.Create(connectionString);
        var writer = new WriterInFlight(source, await source.OpenConnectionAsync());
        await writer.ExecuteAsync($"BEGIN; {sql}");
        return writer;
    }

    public async Task CommitWhenSomebodyWaitsAsync()
    {
        await using var waiting = _source.CreateCommand("SELECT count(*) FROM pg_locks WHERE NOT granted");
        await Eventually.HoldsAsync(async () => (long)(await waiting.ExecuteScalarAsync())! > 0);
        await ExecuteAsync("COMMIT");
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _source.DisposeAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync();
    }
}
