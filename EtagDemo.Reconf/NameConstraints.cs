using EtagDemo.Reconf.Products;
using EtagDemo.Reconf.Scenarios;

namespace EtagDemo.Reconf;

/// <summary>The route constraints of this service.</summary>
internal static class NameConstraints
{
    public static IServiceCollection AddNameConstraints(this IServiceCollection services) =>
        services.Configure<RouteOptions>(options =>
        {
            options.SetParameterPolicy<ScenarioNameConstraint>(ScenarioNameConstraint.Name);
            options.SetParameterPolicy<ProductIdConstraint>(ProductIdConstraint.Name);
        });
}
