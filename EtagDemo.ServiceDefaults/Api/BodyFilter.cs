using Microsoft.AspNetCore.Http;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Answers the problem of a body that <see cref="Body{T}"/> refused, instead of running the handler.</summary>
public sealed class BodyFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            if (argument is IBodyArgument { Problem: { } problem })
            {
                return problem;
            }
        }

        return await next(context);
    }
}
