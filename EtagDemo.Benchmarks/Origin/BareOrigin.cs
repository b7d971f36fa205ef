using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Benchmarks.Origin;

/// <summary>An origin that costs next to nothing, so that a measurement shows the caches before it: everything lies in memory, a 304 is one comparison.</summary>
internal sealed class BareOrigin(OriginCounters counters)
{
    /// <summary>A cache that sends this is told by <c>X-Accel-Expires</c> that what it got is stale at once: nginx has no other way to keep a response and validate it each time.</summary>
    public const string AsksForAccelExpires = "x-wants-accel-expires";

    private readonly ConcurrentDictionary<string, OriginResource?> _resources = new(StringComparer.Ordinal);

    public Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var response = context.Response;
        if (_resources.GetOrAdd(request.Path.Value!, OriginResource.Of) is not { } resource)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        response.Headers.ETag = resource.ETag;
        response.Headers.CacheControl = resource.CacheControl;
        response.Headers.Vary = "x-role";
        OriginGroups.Offer(context);
        if (request.Headers.ContainsKey(AsksForAccelExpires))
        {
            response.Headers["X-Accel-Expires"] = "@1";
        }

        if (request.Headers.IfNoneMatch is [{ } tag] && tag == resource.ETag)
        {
            counters.NotModified();
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        counters.Full();
        response.ContentType = "application/json";
        response.ContentLength = resource.Body.Length;
        return response.BodyWriter.WriteAsync(resource.Body).AsTask();
    }
}
