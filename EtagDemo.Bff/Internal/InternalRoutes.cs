using EtagDemo.RevalidatingCache;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Bff.Internal;

/// <summary>What only the inside may ask for. On the public endpoint these paths are as absent as any that does not exist: the port decides, since a client writes its Host field itself.</summary>
internal static class InternalRoutes
{
    public static void MapInternal(this WebApplication app)
    {
        if (app.Services.GetService<InternalPort>() is not { } port)
        {
            return;
        }

        var routes = app.MapGroup("/_cache").ExcludeFromDescription().DisableRateLimiting();
        routes.AddEndpointFilter(async (request, next) =>
            request.HttpContext.Connection.LocalPort == port.Number ? await next(request) : TypedResults.NotFound());
        routes.MapGet("", Count);
        routes.MapPost("/clear", Clear);
    }

    private static Ok<StoredResponses> Count(CachedResponses cache) => TypedResults.Ok(new StoredResponses(cache.Count, cache.Bytes));

    private static Ok<StoredResponses> Clear(CachedResponses cache)
    {
        var bytes = cache.Bytes;
        return TypedResults.Ok(new StoredResponses(cache.Clear(), bytes));
    }
}
