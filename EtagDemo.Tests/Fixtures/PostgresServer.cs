using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace EtagDemo.Tests.Fixtures;

/// <summary>A PostgreSQL of a test collection's own: in a temporary folder, on a free loopback port, removed when the collection is done.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("etagdemo-pg-").FullName;
    private readonly int _port = FreePort();
    private int _databases;

    private string Data => Path.Combine(_folder, "data");

    public async Task InitializeAsync()
    {
        await ServerUser.OwnAsync(_folder);
        await ServerUser.RunAsync(PostgresBinaries.Path("initdb"), "--pgdata", Data, "--auth", "trust", "--username", "postgres", "--encoding", "UTF8", "--no-sync");
        await ServerUser.RunAsync(
            PostgresBinaries.Path("pg_ctl"), "start", "--pgdata", Data, "--wait", "--timeout", "120", "--log", Path.Combine(_folder, "log"),
            "--options", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200");
    }

    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _port, Username = "postgres", Database = database }.ConnectionString;

    /// <summary>A new, empty database; gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}_{Guid.NewGuid():N}");
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var create = source.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public async Task DisposeAsync()
    {
        await ServerUser.RunAsync(PostgresBinaries.Path("pg_ctl"), "stop", "--pgdata", Data, "--mode", "immediate");
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
