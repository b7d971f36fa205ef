using Npgsql;

namespace EtagDemo.AppHost.Databases;

/// <summary>
/// Gives a database to a role of its own: 1. the role is made, or gets the password of this run; 2. the database and what an earlier run made in it become its property;
/// 3. nobody else may connect, neither to it nor to the databases that every cluster has. May be repeated at any time.
/// </summary>
internal static class LoginProvisioning
{
    // Of the databases of one cluster one at a time: they all change the same catalogues.
    private const string OneAtATime = "SELECT pg_advisory_xact_lock(1165254759)";

    public static async Task EnsureAsync(DatabaseLogin login, CancellationToken cancellationToken)
    {
        var cluster = await login.Database.Parent.GetConnectionStringAsync(cancellationToken);
        var password = await login.Password.GetValueAsync(cancellationToken);
        var (role, database, verifier) = (Identifier(login.Role), Identifier(login.Database.DatabaseName), ScramVerifier.Of(password!));
        await RunAsync(cluster, "postgres", $"""
            {OneAtATime};
            DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{login.Role}') THEN CREATE ROLE {role}; END IF; END $$;
            ALTER ROLE {role} WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '{verifier}';
            ALTER DATABASE {database} OWNER TO {role};
            REVOKE ALL ON DATABASE {database} FROM PUBLIC;
            REVOKE ALL ON DATABASE postgres FROM PUBLIC;
            REVOKE ALL ON DATABASE template1 FROM PUBLIC;
            """, cancellationToken);
        await RunAsync(cluster, login.Database.DatabaseName, $"""
            DO $$ DECLARE change text; BEGIN
              FOR change IN
                SELECT format('ALTER TABLE %s OWNER TO %I', oid::regclass, '{login.Role}') FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') AND pg_get_userbyid(relowner) <> '{login.Role}'
                UNION ALL
                SELECT format('ALTER ROUTINE %s OWNER TO %I', oid::regprocedure, '{login.Role}') FROM pg_proc
                WHERE pronamespace = 'public'::regnamespace AND pg_get_userbyid(proowner) <> '{login.Role}'
              LOOP EXECUTE change; END LOOP;
            END $$;
            """, cancellationToken);
    }

    private static async Task RunAsync(string? cluster, string database, string script, CancellationToken cancellationToken)
    {
        var address = new NpgsqlConnectionStringBuilder(cluster) { Database = database, Pooling = false };
        await using var source = NpgsqlDataSource.Create(address);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = script;
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
