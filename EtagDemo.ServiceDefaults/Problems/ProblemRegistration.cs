using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.ServiceDefaults.Problems;

/// <summary>Every error leaves as a problem document (RFC 9457), whoever found it: a handler, routing, binding, the server, or nobody.</summary>
internal static class ProblemRegistration
{
    public static void AddProblems(this IServiceCollection services)
    {
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddProblemDetails();
        services.AddExceptionHandler<ExceptionToProblem>();
        // Binding throws in every environment alike, so that its errors pass the one place that words them.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }
}
