using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

// How one resource learns where another one is.
public static partial class ResourceBuilderExtensions
{
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithConnectionString> source, string? connectionName = null, bool optional = false)
        where TDestination : IResourceWithEnvironment => builder.WithEnvironment(async context =>
        {
            var name = source.Resource.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{connectionName ?? source.Resource.Name}";
            if (await source.Resource.GetConnectionStringAsync(context.CancellationToken) is { Length: > 0 } value)
            {
                context.EnvironmentVariables[name] = value;
            }
            else if (!optional)
            {
                throw new DistributedApplicationException($"The connection string of '{source.Resource.Name}', which '{builder.Resource.Name}' needs, is empty.");
            }
        });

    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)
        where TDestination : IResourceWithEnvironment => builder.WithReference(source, source.Resource.Name);

    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source, string name)
        where TDestination : IResourceWithEnvironment => builder.WithEnvironment(context =>
        {
            foreach (var endpoint in source.Resource.GetEndpoints().Where(endpoint => !endpoint.EndpointAnnotation.ExcludeReferenceEndpoint))
            {
                AddService(context, name, endpoint);
            }
        });

    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, EndpointReference endpointReference)
        where TDestination : IResourceWithEnvironment => builder.WithEnvironment(context => AddService(context, endpointReference.Resource.Name, endpointReference));

    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, string name, Uri uri)
        where TDestination : IResourceWithEnvironment => builder.WithEnvironment($"services__{name}__default__0", uri.ToString());

    private static void AddService(EnvironmentCallbackContext context, string service, EndpointReference endpoint)
    {
        var index = 0;
        while (!context.EnvironmentVariables.TryAdd($"services__{service}__{endpoint.EndpointName}__{index}", endpoint))
        {
            index++;
        }

        var plain = $"{service}_{endpoint.EndpointName}".ToUpperInvariant().Replace('-', '_').Replace('.', '_');
        context.EnvironmentVariables[plain] = endpoint;
    }
}
