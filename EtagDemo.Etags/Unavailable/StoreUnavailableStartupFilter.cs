using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Unavailable;

/// <summary>For applications that handle no exceptions: the server would send an empty 500.</summary>
internal sealed class StoreUnavailableStartupFilter(StoreUnavailableProblem problem) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(AnswerAsync);
        next(app);
    };

    private async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception exception)
        {
            if (!await problem.TryAnswerAsync(http, exception))
            {
                throw;
            }
        }
    }
}
