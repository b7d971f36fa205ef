using EtagDemo.RevalidatingCache.Coding;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Fetching;
using EtagDemo.RevalidatingCache.Grouping;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.RevalidatingCache.Telemetry;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>The cache as the end of a pipeline in front of one origin. What it takes no part in is YARP's to forward: upgrades, writes, content in either direction.</summary>
internal sealed class RevalidatingCacheMiddleware(
    CacheEngine engine, AnswerWriter writer, ClientCodings codings, Invalidation invalidation, PostReuse posts, CacheStatusField cacheStatus, CacheTelemetry telemetry, IHttpForwarder forwarder, ResponseStore store,
    RevalidatingCacheOptions options, TimeProvider clock, CacheOrigin origin, GroupQueues groups)
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
            await ForwardAsync(context, request, reason);
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
            await RefuseAsync(context, LostOrigin.Reason(exception));
        }
    }

    private async Task ForwardAsync(HttpContext context, ContextRequest request, Reason reason)
    {
        var moment = new FetchMoment(clock.GetUtcNow(), store.Invalidations.Now);
        var transformer = new PassThroughTransformer(request, new Verdict(Outcome.Bypass, reason), moment, codings, invalidation, posts, cacheStatus, telemetry);
        var trailers = ClientTrailers.Offer(context);
        var error = await forwarder.SendAsync(context, origin.Prefix, origin.SoundInvoker, _forwarding, transformer, context.RequestAborted);
        if (error == ForwarderError.None)
        {
            await (trailers?.CompleteAsync() ?? Task.CompletedTask);
            return;
        }

        // Whatever became of the connection, the transformer may not have been told.
        invalidation.AfterLoss(request.Method, request.Key);
        var response = context.Response;
        if (!response.HasStarted && response.StatusCode >= 400 && !context.RequestAborted.IsCancellationRequested)
        {
            await AnswerWriter.WriteProblemAsync(context, GatewayAnswer.ProblemFor(response.StatusCode, "The request could not be passed on to the origin, or its answer was lost."));
        }
    }

    private async Task RefuseAsync(HttpContext context, Reason reason)
    {
        if (context.Response.HasStarted)
        {
            // The client must see that what it has is not the whole.
            context.Abort();
            return;
        }

        context.Response.Clear();
        await writer.WriteAsync(context, new GatewayAnswer(StatusCodes.Status502BadGateway, new Verdict(Outcome.Error, reason)));
    }
}
