using Aspire.Hosting.Testing;
using EtagDemo.Benchmarks.Faults;
using EtagDemo.Benchmarks.Faults.Proxying;
using Npgsql;

namespace EtagDemo.Tests.Faults;

/// <summary>The runs with faults are of the system as it is: each service is at PostgreSQL under its own login, and through the proxy.</summary>
[Collection(SystemToBreak.Name)]
public sealed class LoginTests(BrokenSystem broken)
{
    // The AppHost's own health checks come as the administrator, and not through the proxy.
    private const string Sessions =
        "SELECT DISTINCT datname || ' as ' || usename FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND datname LIKE '%-db' AND usename <> 'postgres' ORDER BY 1";

    [Fact]
    public async Task Each_service_is_led_through_the_proxy_with_its_own_login()
    {
        using var caller = await Caller.CreateAsync(broken.System);
        await caller.WarmAsync(caller.Site.ZonePath);
        await caller.MendedAsync();

        var administrator = await broken.System.App.GetConnectionStringAsync(FaultedSystem.Databases[0]);
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(administrator) { Database = "postgres", Pooling = false });
        List<string> sessions = [];
        await Caller.EventuallyAsync(async () => (sessions = await SessionsAsync(source)).Count >= FaultedSystem.Databases.Count);
        Assert.Equal(FaultedSystem.Databases.Select(database => $"{database} as {database}").Order(), sessions);

        // With the proxy shut nobody is left.
        broken.System.PostgresLink.Rules.Set(new ProxyRules { Refuses = true });
        broken.System.PostgresLink.ResetAll();
        try
        {
            await Caller.EventuallyAsync(async () => (await SessionsAsync(source)).Count == 0);
        }
        finally
        {
            broken.System.PostgresLink.Rules.Set(ProxyRules.None);
        }

        await caller.MendedAsync();
    }

    private static async Task<List<string>> SessionsAsync(NpgsqlDataSource source)
    {
        var sessions = new List<string>();
        await using var command = source.CreateCommand(Sessions);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            sessions.Add(reader.GetString(0));
        }

        return sessions;
    }
}
