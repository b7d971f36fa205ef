using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Coding;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Fetching;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>What the cache adds to a request that YARP forwards: its word in Cache-Status, and the invalidation of what the request changed; and conditions in the origin's tags.</summary>
internal sealed class PassThroughTransformer(ContextRequest request, Verdict verdict, FetchMoment moment, ClientCodings codings, Invalidation invalidation, PostReuse posts, CacheStatusField cacheStatus, CacheTelemetry telemetry) : OriginTransformer
{
    public override async ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        request.NameHost(proxyRequest);
        (codings.Uncode(request) as UncodedRequest)?.Apply(proxyRequest);
    }

    public override async ValueTask<bool> TransformResponseAsync(HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is not null)
        {
            codings.Represent(request, proxyResponse);
        }

        var copyBody = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        var headers = httpContext.Response.Headers;
        headers[CacheStatus.FieldName] = StringValues.Concat(headers[CacheStatus.FieldName], cacheStatus.Of(Judge(proxyResponse)));
        return copyBody;
    }
    private Verdict Judge(HttpResponseMessage? response)
    {
        if (response is null)
        {
            telemetry.Failed(Reason.OriginUnreachable);
            invalidation.AfterLoss(request.Method, request.Key);
            return verdict;
        }

        var head = ReceivedHead.Of(response);
        var holdsFrom = invalidation.After(request.Method, request.Key, head, moment.Invalidations);
        var judged = verdict with { Stored = posts.TryKeep(request, response, head, moment.RequestTime, holdsFrom) };
        telemetry.Answered(request, new LiveAnswer(response, judged));
        return judged;
    }
}
