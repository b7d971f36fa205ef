using Npgsql;

namespace EtagDemo.ServiceDefaults.Database;

/// <summary>
/// A process's share of the cluster. PostgreSQL takes 100 connections unless told otherwise, for two replicas of three services; Npgsql would let each
/// process open as many. Who finds all of them busy waits, at most for the connection string's Timeout (15 s).
/// </summary>
public static class ConnectionPool
{
    /// <summary>Connections of one process.</summary>
    public const int MaxSize = 15;

    public static string? Bounded(string? connectionString) =>
        connectionString is null ? null : new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = MaxSize }.ConnectionString;
}
