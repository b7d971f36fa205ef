using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using EtagDemo.Benchmarks.Faults.Proxying;
using Npgsql;

namespace EtagDemo.Benchmarks.Faults.Striking;

/// <summary>Faults of PostgreSQL and of the way to it.</summary>
internal static class PostgresFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("PostgreSQL restarted", RestartAsync),
        new("every session of PostgreSQL terminated", TerminateAsync),
        new("commits slow", stage => stage.HoldUnderAsync(stage.System.PostgresLink, new ProxyRules { CommitDelay = TimeSpan.FromMilliseconds(300) })),
        new("PostgreSQL silent, and late with what it was sent", stage => stage.HoldUnderAsync(stage.System.PostgresLink, new ProxyRules { IsFrozen = true })),
        new("connections to PostgreSQL reset", stage => FaultStage.ResetAsync(stage.System.PostgresLink)),
        new("connections to PostgreSQL half closed", stage => stage.HalfCloseAsync(stage.System.PostgresLink)),
    ];

    private static async Task RestartAsync(FaultStage stage)
    {
        if (stage.System.LocalProcesses.ProgramsOf(FaultedSystem.Postgres) is { Count: > 0 })
        {
            await stage.System.CommandAsync(FaultedSystem.Postgres, KnownResourceCommands.RestartCommand);
            return;
        }

        // A container without a volume would come back without its data; to the services a restart is this.
        await TerminateAsync(stage);
        await stage.RefuseAsync(stage.System.PostgresLink);
    }

    private static async Task TerminateAsync(FaultStage stage)
    {
        var connection = await stage.System.App.GetConnectionStringAsync(FaultedSystem.Databases[0]);
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Pooling = false });
        await using var terminate = source.CreateCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");
        await terminate.ExecuteScalarAsync();
    }
}
