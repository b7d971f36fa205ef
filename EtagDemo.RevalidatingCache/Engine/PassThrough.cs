using EtagDemo.RevalidatingCache.Fetching;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>Sends on what no stored response could answer, and invalidates what it changed.</summary>
internal sealed class PassThrough(Invalidation invalidation, PostReuse posts, ResponseStore store, TimeProvider clock)
{
    public async Task<CacheAnswer> SendAsync(ClientRequest request, Reason reason, CancellationToken cancellationToken)
    {
        var moment = new FetchMoment(clock.GetUtcNow(), store.Invalidations.Now);
        HttpResponseMessage response;
        try
        {
            response = await request.SendAsync(request.CreateMessage(), cancellationToken);
        }
        catch
        {
            invalidation.AfterLoss(request.Method, request.Key);
            throw;
        }

        var head = ReceivedHead.Of(response);
        var holdsFrom = invalidation.After(request.Method, request.Key, head, moment.Invalidations);
        var isStored = posts.TryKeep(request, response, head, moment.RequestTime, holdsFrom);
        return new LiveAnswer(response, new Verdict(Outcome.Bypass, reason) { Stored = isStored });
    }
}
