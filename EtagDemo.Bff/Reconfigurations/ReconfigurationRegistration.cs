using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EtagDemo.Bff.Reconfigurations;

/// <summary>Registers what plans and applies reconfigurations.</summary>
internal static class ReconfigurationRegistration
{
    public static void AddReconfigurations(this IServiceCollection services)
    {
        services.AddOptions<ApplyOptions>().BindConfiguration(ApplyOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ApplyOptions>, ApplyOptionsValidator>());
        services.AddSingleton<ReconfigurationPlanner>();
        services.AddSingleton<ApplyQueue>();
        services.AddSingleton<ApplyRequests>();
        services.AddSingleton<Application>();
        services.AddHostedService<ApplyWorker>();
    }
}
