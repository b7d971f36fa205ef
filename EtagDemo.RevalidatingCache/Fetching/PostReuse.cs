using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>RFC 9110 9.3.3: the answer to a POST that says, by Content-Location, that it is what GET would bring, and for how long, answers later GETs. No POST is ever answered from store.</summary>
internal sealed class PostReuse(ResponseIntake intake, RevalidatingCacheOptions options, TimeProvider clock)
{
    /// <summary>Has the answer stored for GET, once its body has passed, if it is such a one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The answer; its content is replaced by one that is gathered.</param>
    /// <param name="head">Its head.</param>
    /// <param name="requestTime">When the request was sent.</param>
    /// <param name="holdsFrom">The moment of the invalidation by this very request; null where another write may have overtaken it.</param>
    /// <returns>Whether it is going to the store.</returns>
    public bool TryKeep(ClientRequest request, HttpResponseMessage response, ReceivedHead head, DateTimeOffset requestTime, long? holdsFrom)
    {
        if (request.Method != "POST" || head.Status != 200 || holdsFrom is not { } moment || request.Policy.NoStore
            || InvalidationTarget.Resolve(request.Key, head.Lines("Content-Location").ToString()) != request.Key.Target)
        {
            return false;
        }

        var key = request.Key with { Method = "GET", Content = null };
        var draft = ResponseDraft.Of(head, head.Status, request, key, new FetchMoment(requestTime, moment), clock.GetUtcNow(), options);
        return draft.HasExplicitLifetime && draft.Head.Lifetime > TimeSpan.Zero && intake.TryGather(key, response, draft);
    }
}
