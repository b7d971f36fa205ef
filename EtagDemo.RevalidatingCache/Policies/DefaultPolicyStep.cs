using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>What every policy does unless it leaves the defaults out.</summary>
internal sealed class DefaultPolicyStep : ICachePolicyStep
{
    public static DefaultPolicyStep Instance { get; } = new();

    public ValueTask LookUpAsync(CachePolicyContext context, CancellationToken cancellationToken)
    {
        var request = context.HttpContext.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var directives = CacheDirectives.Parse(request.Headers.CacheControl);
        context.AllowLookUp &= isRead && !directives.NoCache && !directives.NoStore;
        context.AllowStorage &= HttpMethods.IsGet(request.Method) && !directives.NoStore;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(CachePolicyContext context, CancellationToken cancellationToken)
    {
        var directives = CacheDirectives.Parse(context.HttpContext.Response.Headers.CacheControl);
        context.AllowStorage &= !directives.NoStore;
        return ValueTask.CompletedTask;
    }
}
