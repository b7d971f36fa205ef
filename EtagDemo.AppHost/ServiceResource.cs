using EtagDemo.AppHost.Databases;

namespace EtagDemo.AppHost;

/// <summary>The shape that every service behind the gateway has.</summary>
internal static class ServiceResource
{
    /// <summary>
    /// A service with a database of its own, ready once its health check says so. Two endpoints, since cleartext negotiates no protocol:
    /// <c>http</c> (HTTP/1.1) for people, health checks and administration, <c>h2c</c> (HTTP/2) for the gateway.
    /// </summary>
    public static IResourceBuilder<ProjectResource> AddService<TProject>(
        this IDistributedApplicationBuilder builder,
        string name,
        IResourceBuilder<PostgresDatabaseResource> database,
        IResourceBuilder<RedisResource>? redis)
        where TProject : IProjectMetadata, new()
    {
        var service = builder.AddProject<TProject>(name);
        return service
            .WithOwnDatabase(database)
            .WithValidatorsIn(redis)
            .WithHttpEndpoint(name: "http")
            .WithHttpEndpoint(name: "h2c", env: "H2C_PORT")
            .WithEndpoint("h2c", endpoint => endpoint.Transport = "http2")
            .WithHttpHealthCheck("/health", endpointName: "http")
            .WithUrlForEndpoint("http", url => url.DisplayText = "Service")
            .WithUrlForEndpoint("h2c", url => url.DisplayText = "Service (HTTP/2)")
            // The gateway comes by h2c and never here, so this is where the validators may be looked at and cleared.
            .WithEnvironment("Etags__AdministrationPort", service.GetEndpoint("http").Property(EndpointProperty.TargetPort))
            .WithEtagCommands()
            .WithRunEnvironment();
    }

    /// <summary>
    /// What a process of a running application gets: 1. this host's environment, Development as a rule, which the orchestrator does not pass on; 2. a short time for each export of telemetry.
    /// At the end of the application the dashboard is gone first, and Aspire's proxy takes what is sent to it in silence: the usual 10 s for traces, metrics and logs each would hold up the end of all.
    /// </summary>
    public static IResourceBuilder<ProjectResource> WithRunEnvironment(this IResourceBuilder<ProjectResource> process)
    {
        var builder = process.ApplicationBuilder;
        return builder.ExecutionContext.IsRunMode
            ? process.WithEnvironment("ASPNETCORE_ENVIRONMENT", builder.Environment.EnvironmentName).WithEnvironment("OTEL_EXPORTER_OTLP_TIMEOUT", "1000")
            : process;
    }

    // Without a connection to Redis a service keeps its validators in memory.
    private static IResourceBuilder<ProjectResource> WithValidatorsIn(this IResourceBuilder<ProjectResource> service, IResourceBuilder<RedisResource>? redis) =>
        redis is null ? service : service.WithReference(redis).WaitFor(redis);
}
