using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Local.Launching;
using Aspire.Hosting.Local.Processes;

namespace Aspire.Hosting.Redis;

/// <summary>A Redis of this machine, on loopback only, that keeps nothing on disk.</summary>
internal sealed class RedisLauncher(RedisResource redis) : ILauncher
{
    private const string Program = "redis-server";

    public string? Missing() => Programs.Find(Program) is null
        ? $"'{redis.Name}' needs {Program}, which is not on this machine: apt-get install redis-server"
        : null;

    public async Task<LaunchPlan> PlanAsync(LaunchContext context, CancellationToken cancellation)
    {
        // In a file that only the owner may read: arguments are visible to every user of the machine.
        var configuration = Path.Combine(context.Folder.Path, $"{redis.Name}.conf");
        await using (var file = new StreamWriter(configuration, new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            await file.WriteLineAsync("bind 127.0.0.1");
            await file.WriteLineAsync($"port {context.Ports[RedisResource.EndpointName].ToString(CultureInfo.InvariantCulture)}");
            await file.WriteLineAsync("save \"\"");
            await file.WriteLineAsync("appendonly no");
            await file.WriteLineAsync($"dir {context.Folder.Path}");
            if (redis.PasswordParameter is { } password)
            {
                await file.WriteLineAsync($"requirepass {await password.GetValueAsync(cancellation)}");
            }
        }

        return new(Programs.Find(Program)!, [configuration], context.Folder.Path, InheritedEnvironment.With(context.Environment));
    }
}
