namespace EtagDemo.AppHost.Local;

/// <summary>Runs the model's PostgreSQL and Redis as containers where a container runtime responds, and as processes of this machine's binaries where none does.</summary>
internal static class LocalServers
{
    /// <summary>Decides how the servers run. Belongs at the end of the model. What is published does not change.</summary>
    /// <param name="builder">The application. Its setting <c>Servers</c> (<c>containers</c> or <c>local</c>) decides by hand.</param>
    /// <returns>What keeps the servers from running, in one line for the person who started the application; null if nothing does.</returns>
    public static string? UseContainersOrLocalServers(this IDistributedApplicationBuilder builder)
    {
        var choice = builder.Configuration["Servers"];
        if (!builder.ExecutionContext.IsRunMode || choice == "containers" || (choice != "local" && ContainerRuntime.Responds()))
        {
            return null;
        }

        var (postgres, redis) = (ServerBinaries.PostgresFolder(), ServerBinaries.Redis());
        if (postgres is null || redis is null)
        {
            string?[] missing = [postgres is null ? "postgresql" : null, redis is null ? "redis-server" : null];
            var reason = choice == "local" ? "--Servers=local needs what is not on this machine." : "No container runtime (docker, podman) responds, and the servers are not on this machine either.";
            return $"{reason} Install: apt-get install {string.Join(' ', missing.Where(package => package is not null))}";
        }

        foreach (var server in builder.Resources.OfType<PostgresServerResource>().ToList())
        {
            LocalPostgres.Replace(builder, server, postgres);
        }

        foreach (var server in builder.Resources.OfType<RedisResource>().ToList())
        {
            LocalRedis.Replace(builder, server, redis);
        }

        return null;
    }
}
