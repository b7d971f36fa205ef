using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Faults;

/// <summary>Lets tests kill a service at an exact moment. Only in the environment Development, and only with <see cref="EtagsOptions.FaultPoints"/>.</summary>
internal static class FaultPoints
{
    public static IWritePoints Of(IServiceProvider services) =>
        services.GetRequiredService<IOptions<EtagsOptions>>().Value.FaultPoints && services.GetService<IHostEnvironment>()?.IsDevelopment() == true
            ? new CrashOnce(services.GetRequiredService<TimeProvider>())
            : new NoFaults();

    /// <summary>Maps <c>POST /_etags/faults/{point}?seconds=n</c>: at the next write that passes there within so many seconds. Where fault points are off, there is no such path.</summary>
    public static void Map(RouteGroupBuilder administration, IServiceProvider services)
    {
        if (services.GetService<IWritePoints>() is CrashOnce points)
        {
            administration.MapPost("/faults/{point}", (WritePoint point, int seconds) =>
            {
                points.ArmAt(point, TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 60)));
                return TypedResults.NoContent();
            });
        }
    }
}
