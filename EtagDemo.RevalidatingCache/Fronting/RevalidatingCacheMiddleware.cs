using EtagDemo.RevalidatingCache.Coding;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Fetching;
using EtagDemo.RevalidatingCache.Grouping;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Telemetry;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>The cache as the end of a pipeline in front of one origin. What it takes no part in is YARP's to forward: upgrades, writes, content in either direction.</summary>
internal sealed class RevalidatingCacheMiddleware(CacheEngine engine, AnswerWriter writer, ClientCodings codings, Invalidation invalidation, CacheStatusField cacheStatus, CacheTelemetry telemetry, IHttpForwarder forwarder, RevalidatingCacheOptions options, CacheOrigin origin, GroupQueues groups)
{
    private readonly ForwarderRequestConfig _forwarding = new() { Version = origin.Version, VersionPolicy = origin.VersionPolicy, ActivityTimeout = Timeout.InfiniteTimeSpan };

    public async Task InvokeAsync(HttpContext context)
    {
        KeyedContent? content = null;
        if (context.Request.Method == "QUERY" && await ContextContent.ReadAsync(context, options.MaxKeyedRequestBytes) is { IsWithinLimit: true } read)
        {
            content = read.Content;
            if (content is null)
            {
                await writer.WriteAsync(context, GatewayAnswer.WrongDigest);
                return;
            }
        }

        var request = new ContextRequest(context, origin, groups, options, content);
        if (RequestKind.PassThrough(request, request.Policy) is { } reason)
        {
            var transformer = new PassThroughTransformer(request, new Verdict(Outcome.Bypass, reason), codings, invalidation, cacheStatus, telemetry);
            await forwarder.SendAsync(context, origin.Prefix, origin.Invoker, _forwarding, transformer, context.RequestAborted);
            return;
        }

        try
        {
            await writer.WriteAsync(context, await engine.AnswerAsync(request, context.RequestAborted));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; there is nobody to answer.
        }
        catch (Exception exception) when (LostOrigin.Is(exception))
        {
            await RefuseAsync(context);
        }
    }

    private async Task RefuseAsync(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            // The client must see that what it has is not the whole.
            context.Abort();
            return;
        }

        context.Response.Clear();
        await writer.WriteAsync(context, new GatewayAnswer(StatusCodes.Status502BadGateway, new Verdict(Outcome.Error, Reason.OriginUnreachable)));
    }
}
