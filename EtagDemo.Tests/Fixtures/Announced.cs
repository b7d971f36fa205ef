using System.Threading.Channels;
using Npgsql;

namespace EtagDemo.Tests.Fixtures;

/// <summary>Hears what a database announces on one channel.</summary>
public sealed class Announced : IAsyncDisposable
{
    private const string End = "end of test";
    private readonly NpgsqlConnection _connection;
    private readonly string _channel;
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

    private Announced(NpgsqlConnection connection, string channel)
    {
        _connection = connection;
        _channel = channel;
        _connection.Notification += (_, notification) => _heard.Writer.TryWrite(notification.Payload);
    }

    public static async Task<Announced> ListenAsync(string connectionString, string channel)
    {
        var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync();
        var announced = new Announced(connection, channel);
        await announced.ExecuteAsync($"LISTEN \"{channel}\"");
        return announced;
    }

    /// <summary>What was announced since, sorted. Announcements come in the order of the commits, so a last one of the test's own ends them.</summary>
    public async Task<IReadOnlyList<string>> SinceAsync()
    {
        await ExecuteAsync($"NOTIFY \"{_channel}\", '{End}'");
        var heard = new List<string>();
        while (await _heard.Reader.ReadAsync() is var payload && payload != End)
        {
            heard.Add(payload);
        }

        return [.. heard.Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync();
    }
}
