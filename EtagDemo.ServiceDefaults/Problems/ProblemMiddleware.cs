using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace EtagDemo.ServiceDefaults.Problems;

/// <summary>Puts error handling in front of everything else a process does with a request.</summary>
internal sealed class ProblemMiddleware : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        next(app);
    };
}
