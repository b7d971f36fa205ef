using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.AppHost.Local;

/// <summary>Redis of this machine in the place of its container: the same password and health check, and nothing on disk.</summary>
internal static class LocalRedis
{
    /// <summary>Replaces a container.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="container">The container.</param>
    /// <param name="binary">The path of <c>redis-server</c>.</param>
    public static void Replace(IDistributedApplicationBuilder builder, RedisResource container, string binary)
    {
        // Arguments of the container are its image's shell and where its certificate lies.
        foreach (var arguments in container.Annotations.OfType<CommandLineArgsCallbackAnnotation>().ToList())
        {
            container.Annotations.Remove(arguments);
        }

        var server = LocalServer.Replace(builder, container, "redis.sh", binary);
        WithoutCertificate(server);
        server.WithEnvironment("REDIS_PORT", container.PrimaryEndpoint.Property(EndpointProperty.TargetPort));
        builder.Services.AddHealthChecks().AddRedis(_ => server.Resource.ConnectForHealthCheck(), name: server.Resource.HealthCheckKey);
    }

    // It listens on loopback only. With a developer certificate on the machine the container would speak TLS, by arguments that are its image's.
    private static void WithoutCertificate(IResourceBuilder<LocalServer> server)
    {
#pragma warning disable ASPIRECERTIFICATES001 // For evaluation, as the certificate that it declines is.
        foreach (var configuration in server.Resource.Annotations.OfType<HttpsCertificateConfigurationCallbackAnnotation>().ToList())
        {
            server.Resource.Annotations.Remove(configuration);
        }

        server.WithoutHttpsCertificate();
#pragma warning restore ASPIRECERTIFICATES001
    }
}
