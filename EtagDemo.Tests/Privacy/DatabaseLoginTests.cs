using EtagDemo.Tests.Distributed;
using Npgsql;

namespace EtagDemo.Tests.Privacy;

/// <summary>A service that is taken over reaches one database, not the cluster.</summary>
[Collection(OneSystem.Name)]
public sealed class DatabaseLoginTests(RunningSystem system)
{
    private static readonly string[] Databases = ["projects-db", "commissioning-db", "reconf-db", "postgres", "template1"];

    [Theory]
    [InlineData("projects")]
    [InlineData("commissioning")]
    [InlineData("reconf")]
    public async Task A_service_logs_in_to_its_own_database_and_to_no_other(string service)
    {
        var own = $"{service}-db";
        var login = await SystemSecrets.ConnectionStringAsync(system, service, own);

        await using (var source = NpgsqlDataSource.Create(Of(login, own)))
        {
            await using var role = source.CreateCommand("SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls FROM pg_roles WHERE rolname = current_user");
            Assert.False((bool)(await role.ExecuteScalarAsync())!);
            await using var secrets = source.CreateCommand("SELECT count(*) FROM pg_authid");
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(secrets.ExecuteScalarAsync)).SqlState);
        }

        foreach (var other in Databases.Where(database => database != own))
        {
            await using var source = NpgsqlDataSource.Create(Of(login, other));
            var refused = await Assert.ThrowsAsync<PostgresException>(async () => await source.OpenConnectionAsync());
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    public async Task Services_have_a_password_each_and_none_has_the_administrators()
    {
        var secrets = await SystemSecrets.OfAsync(system.Resources);

        Assert.Equal(["commissioning-db-password", "postgres-password", "projects-db-password", "reconf-db-password", "redis-password"], secrets.Keys.Order());
        Assert.Equal(secrets.Count, secrets.Values.Distinct().Count());
    }

    private static string Of(string login, string database) => new NpgsqlConnectionStringBuilder(login) { Database = database, Pooling = false }.ConnectionString;
}
