using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>Sends on what no stored response could answer, and invalidates what it changed.</summary>
internal sealed class PassThrough(Invalidation invalidation)
{
    public async Task<CacheAnswer> SendAsync(ClientRequest request, Reason reason, CancellationToken cancellationToken)
    {
        var response = await request.SendAsync(request.CreateMessage(), cancellationToken);
        invalidation.After(request.Method, request.Key, ReceivedHead.Of(response));
        return new LiveAnswer(response, new Verdict(Outcome.Bypass, reason));
    }
}
