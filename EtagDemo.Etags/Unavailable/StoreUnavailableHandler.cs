using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Unavailable;

/// <summary>For applications with <c>UseExceptionHandler</c>. Registered before theirs, which would make a 500 of it.</summary>
internal sealed class StoreUnavailableHandler(StoreUnavailableProblem problem) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken) => problem.TryAnswerAsync(httpContext, exception);
}
