using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Closing;

/// <summary>Answers 404 for paths that origins keep for their administration: it is nobody's business at the edge.</summary>
internal sealed class InternalPathMiddleware(RequestDelegate next, RevalidatingCacheOptions options)
{
    public Task InvokeAsync(HttpContext context) =>
        InternalPath.Is(context.Request.Path.Value ?? "", options.InternalSegments)
            ? TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is nothing at this address.").ExecuteAsync(context)
            : next(context);
}
