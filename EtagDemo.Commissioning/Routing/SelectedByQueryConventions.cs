using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EtagDemo.Commissioning.Routing;

internal static class SelectedByQueryConventions
{
    public static IServiceCollection AddSelectionByQuery(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, SelectedByQueryPolicy>());
        return services;
    }

    public static TBuilder WhenQueryHas<TBuilder>(this TBuilder builder, string parameter)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new SelectedByQuery(parameter));
}
