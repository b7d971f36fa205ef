using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Local.Launching;
using Aspire.Hosting.Local.Processes;

namespace Aspire.Hosting.Postgres;

/// <summary>A private cluster from the machine's own binaries, on loopback only.</summary>
internal sealed class PostgresLauncher(PostgresServerResource server) : ILauncher
{
    public string? Missing() => PostgresBinaries.Find("postgres") is null || PostgresBinaries.Find("initdb") is null
        ? $"'{server.Name}' needs PostgreSQL's binaries, which are not on this machine: apt-get install postgresql"
        : null;

    public async Task<LaunchPlan> PlanAsync(LaunchContext context, CancellationToken cancellation)
    {
        var volume = server.TryGetLastAnnotation<DataVolume>(out var named) ? context.Kept?.Volume(named.Name) : null;
        var cluster = new Cluster(volume ?? Path.Combine(context.Folder.Path, server.Name), context);
        var data = await cluster.EnsureAsync(
            (await server.UserNameReference.GetValueAsync(cancellation))!, (await server.PasswordParameter.GetValueAsync(cancellation))!, cancellation);
        string[] settings =
        [
            "listen_addresses=127.0.0.1",
            $"port={context.Ports[PostgresServerResource.EndpointName].ToString(CultureInfo.InvariantCulture)}",
            "unix_socket_directories=",
            "max_connections=200",
            // A cluster that is thrown away need not survive a crash of the machine; it does survive its own.
            .. volume is null ? (string[])["fsync=off", "full_page_writes=off"] : [],
        ];
        return new(PostgresBinaries.Find("postgres")!, ["-D", data, .. settings.SelectMany(setting => (string[])["-c", setting]), .. context.Arguments], data, InheritedEnvironment.With(context.Environment))
        {
            User = Unprivileged.User,
            // A fast shutdown; an immediate one only when nobody will ever look at the data again.
            StopSignal = "INT",
            LostHostSignal = volume is null ? "QUIT" : "INT",
            StopTime = TimeSpan.FromSeconds(20),
        };
    }
}
