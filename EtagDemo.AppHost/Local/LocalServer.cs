namespace EtagDemo.AppHost.Local;

/// <summary>
/// A process in a container's place. It has the container's name and shares its annotations, so that everything said to the container, before or after (endpoints, environment, arguments,
/// health checks, commands, waits), is said to the process, and whoever refers to the container's endpoints or connection string meets the process.
/// </summary>
/// <param name="container">The resource that is taken out of the model. Those who hold it go on using it.</param>
internal sealed class LocalServer(ContainerResource container)
    : ExecutableResource(container.Name, "bash", Path.Combine(AppContext.BaseDirectory, "Local")), IResourceWithConnectionString
{
    private string? _connectionString;

    public override ResourceAnnotationCollection Annotations => container.Annotations;

    /// <summary>The resource whose place this one has.</summary>
    public ContainerResource Container => container;

    public ReferenceExpression ConnectionStringExpression => Described.ConnectionStringExpression;

    public string? ConnectionStringEnvironmentVariable => Described.ConnectionStringEnvironmentVariable;

    /// <summary>The key that the server's health check is registered under.</summary>
    public string HealthCheckKey => $"{Name}_local_check";

    private IResourceWithConnectionString Described => (IResourceWithConnectionString)container;

    public ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) => Described.GetConnectionStringAsync(cancellationToken);

    /// <summary>What a health check connects with.</summary>
    /// <exception cref="InvalidOperationException">The server's port is not known yet.</exception>
    public string ConnectForHealthCheck() => _connectionString ?? throw new InvalidOperationException($"The connection string of '{Name}' is not known yet.");

    /// <summary>Puts the process in the container's place. The server's health check is the caller's to register.</summary>
    /// <param name="builder">The application, in run mode: what is published stays a container.</param>
    /// <param name="container">The container.</param>
    /// <param name="script">The script beside this file that runs the server.</param>
    /// <param name="firstArgument">What the script takes before the arguments of the server.</param>
    public static IResourceBuilder<LocalServer> Replace(IDistributedApplicationBuilder builder, ContainerResource container, string script, string firstArgument)
    {
        var server = new LocalServer(container);
        builder.Resources.Remove(container);
        server.RemoveAnnotations<ContainerImageAnnotation>();
        // The container's own check waits for an event of the container, which no longer starts.
        server.RemoveAnnotations<HealthCheckAnnotation>(check => check.Key == $"{container.Name}_check");
        foreach (var endpoint in container.Annotations.OfType<EndpointAnnotation>())
        {
            // A process listens on a port that is free, not on the one that is its own inside a container.
            endpoint.TargetPort = null;
        }

        server.Annotations.Insert(0, new CommandLineArgsCallbackAnnotation(arguments =>
        {
            arguments.Add(script);
            arguments.Add(firstArgument);
        }));
        builder.Eventing.Subscribe<ConnectionStringAvailableEvent>(server, async (_, cancellationToken) => server._connectionString = await server.GetConnectionStringAsync(cancellationToken));
        return builder.AddResource(server).WithHealthCheck(server.HealthCheckKey);
    }

    private void RemoveAnnotations<TAnnotation>(Func<TAnnotation, bool>? which = null)
        where TAnnotation : IResourceAnnotation
    {
        foreach (var annotation in Annotations.OfType<TAnnotation>().Where(which ?? (_ => true)).ToList())
        {
            Annotations.Remove(annotation);
        }
    }
}
