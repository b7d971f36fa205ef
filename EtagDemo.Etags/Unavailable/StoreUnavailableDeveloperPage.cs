using Microsoft.AspNetCore.Diagnostics;

namespace EtagDemo.Etags.Unavailable;

/// <summary>For applications in development, whose page for exceptions stands within everything else.</summary>
internal sealed class StoreUnavailableDeveloperPage(StoreUnavailableProblem problem) : IDeveloperPageExceptionFilter
{
    public async Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next)
    {
        if (!await problem.TryAnswerAsync(errorContext.HttpContext, errorContext.Exception))
        {
            await next(errorContext);
        }
    }
}
