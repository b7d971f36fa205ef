namespace EtagDemo.AppHost.Databases;

/// <summary>A service reaches its own database and no other, by a login of its own. The cluster's administrator is for this host alone.</summary>
internal static class OwnDatabase
{
    public static IResourceBuilder<ProjectResource> WithOwnDatabase(this IResourceBuilder<ProjectResource> service, IResourceBuilder<PostgresDatabaseResource> database)
    {
        var builder = service.ApplicationBuilder;
        if (!builder.ExecutionContext.IsRunMode)
        {
            // What is published meets clusters that others look after: they give out logins.
            return service.WithReference(database).WaitFor(database);
        }

        var password = ParameterResourceBuilderExtensions.CreateDefaultPasswordParameter(builder, $"{database.Resource.Name}-password");
        var login = new DatabaseLogin(database.Resource, password);
        database.WithAnnotation(login);
        // Whoever waits for the database also waits for this.
        builder.Eventing.Subscribe<ResourceReadyEvent>(database.Resource, (_, cancellationToken) => LoginProvisioning.EnsureAsync(login, cancellationToken));
        return service.WithEnvironment($"ConnectionStrings__{database.Resource.Name}", login.ConnectionString).WaitFor(database);
    }
}
