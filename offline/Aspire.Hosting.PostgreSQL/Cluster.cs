using Aspire.Hosting.Local.Launching;
using Aspire.Hosting.Local.Processes;

namespace Aspire.Hosting.Postgres;

/// <summary>A data folder of PostgreSQL, initialised when it is not there yet.</summary>
internal sealed class Cluster(string folder, LaunchContext context)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Passable = OwnerOnly | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public async Task<string> EnsureAsync(string user, string password, CancellationToken cancellation)
    {
        var data = Path.Combine(folder, "data");
        if (File.Exists(Path.Combine(data, "PG_VERSION")))
        {
            return data;
        }

        Directory.CreateDirectory(folder, Passable);
        var passwordFile = Path.Combine(folder, "password");
        try
        {
            await using (var file = new StreamWriter(passwordFile, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
            {
                await file.WriteAsync(password);
            }

            var unfinished = Path.Combine(folder, "unfinished");
            await RunAsync("rm", ["-rf", unfinished], asUser: null, cancellation);
            Directory.CreateDirectory(unfinished, OwnerOnly | UnixFileMode.UserExecute);
            if (Unprivileged.User is { } owner)
            {
                await RunAsync("chown", [$"{owner}:", unfinished, passwordFile], asUser: null, cancellation);
            }

            await RunAsync(
                PostgresBinaries.Find("initdb")!,
                ["-D", unfinished, "-U", user, $"--pwfile={passwordFile}", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"],
                Unprivileged.User, cancellation);
            // Only a whole cluster gets the name that a later start looks for.
            Directory.Move(unfinished, data);
            return data;
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    private Task RunAsync(string program, IReadOnlyList<string> arguments, string? asUser, CancellationToken cancellation) => ShortCommand.RunAsync(
        new(program, arguments, "/", InheritedEnvironment.With(new Dictionary<string, string>())) { User = asUser }, context.Time, cancellation);
}
