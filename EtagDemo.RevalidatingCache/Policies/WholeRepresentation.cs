using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Asks always for the whole representation: the tag comes from its content, also for HEAD, and no origin can judge conditions on a tag that it does not know.</summary>
internal static class WholeRepresentation
{
    public static async Task AskAsync(HttpContext context, RequestDelegate origin)
    {
        var request = context.Request;
        var (method, ifMatch, ifNoneMatch, ifModifiedSince) = (request.Method, request.Headers.IfMatch, request.Headers.IfNoneMatch, request.Headers.IfModifiedSince);
        request.Method = HttpMethods.IsHead(method) ? HttpMethods.Get : method;
        request.Headers.IfMatch = StringValues.Empty;
        if (ifNoneMatch.Count > 0)
        {
            (request.Headers.IfNoneMatch, request.Headers.IfModifiedSince) = (StringValues.Empty, StringValues.Empty);
        }

        try
        {
            await origin(context);
        }
        finally
        {
            (request.Method, request.Headers.IfMatch, request.Headers.IfNoneMatch, request.Headers.IfModifiedSince) = (method, ifMatch, ifNoneMatch, ifModifiedSince);
        }
    }
}
