using System.Buffers;
using EtagDemo.RevalidatingCache.Coalescing;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.RevalidatingCache.Telemetry;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>Passes a new response on and stores it if it may be: a short one is read whole first, a long one is gathered while it streams to the client.</summary>
internal sealed class ResponseIntake(ResponseStore store, StoredParts parts, RevalidatingCacheOptions options, CollectionBudget budget, CacheTelemetry telemetry, TimeProvider clock)
{
    // A body this short is read whole before it is answered: one write to the client, and nobody has to wait for a slow one.
    private const int ReadWholeLength = 64 * 1024;

    // Short bodies are no more than a connection's buffers, and must be answered even while long ones have used the budget up.
    private readonly CollectionBudget _unlimited = new(long.MaxValue);

    public async Task<CacheAnswer> AnswerAsync(
        ClientRequest request, HttpResponseMessage response, ReceivedHead head, FetchMoment moment, Verdict verdict, RoundLease? lease, CancellationToken cancellationToken)
    {
        if (head.Status == 206)
        {
            lease?.End(RoundEnd.NotShared);
            return TakePart(request, response, head, moment, verdict);
        }

        var now = clock.GetUtcNow();
        var draft = ResponseDraft.Of(head, request, moment, now, options);
        var length = response.Content.Headers.ContentLength;
        var storability = StorabilityOf(response, draft);
        if (storability != Storability.Store)
        {
            telemetry.NotStored(request, storability);
            lease?.End(RoundEnd.NotShared);
            return new LiveAnswer(response, verdict);
        }

        var storing = verdict with { Stored = true, ForwardStatus = head.Status, TimeToLive = TimeToLiveOf(draft.Head, now) };
        if (length <= ReadWholeLength)
        {
            return await ReadWholeAsync(request, response, draft, storing, lease, cancellationToken);
        }

        response.Content = new GatheringContent(response.Content, Gather(request.Key, response, draft.With, budget, lease));
        return new LiveAnswer(response, storing);
    }

    private LiveAnswer TakePart(ClientRequest request, HttpResponseMessage response, ReceivedHead head, FetchMoment moment, Verdict verdict)
    {
        var draft = parts.Draft(request, head, moment, out var range);
        if (draft is null || StorabilityOf(response, draft) is not Storability.Store)
        {
            telemetry.NotStored(request, draft is null ? Storability.Status : StorabilityOf(response, draft));
            return new LiveAnswer(response, verdict);
        }

        var collector = new CompleteBody.Collector(options.MaxBodyBytes, response.Content.Headers.ContentLength, budget);
        response.Content = new GatheringContent(response.Content, new BodyGathering(
            collector,
            body =>
            {
                parts.Keep(request.Key, draft, range, body);
                return RoundEnd.NotShared;
            },
            null));
        return new LiveAnswer(response, verdict with { Stored = true, ForwardStatus = 206, TimeToLive = TimeToLiveOf(draft.Head, clock.GetUtcNow()) });
    }

    /// <summary>Has a response stored under a key, once its body has passed.</summary>
    /// <returns>False if it may not be stored.</returns>
    public bool TryGather(ResourceKey key, HttpResponseMessage response, ResponseDraft draft)
    {
        if (StorabilityOf(response, draft) != Storability.Store)
        {
            return false;
        }

        response.Content = new GatheringContent(response.Content, Gather(key, response, draft.With, budget, null));
        return true;
    }

    private Storability StorabilityOf(HttpResponseMessage response, ResponseDraft draft) =>
        response.Content.Headers.ContentLength > options.MaxBodyBytes ? Storability.TooLong : BodyFraming.ShowsItsEnd(response) ? draft.Storability : Storability.Unframed;

    // What the origin made this moment is not stale by the second that Date cuts off; what another cache had may be.
    private static TimeSpan TimeToLiveOf(StoredResponse response, DateTimeOffset now)
    {
        var left = response.Lifetime - response.Age.At(now);
        return left < TimeSpan.Zero && !response.Age.IsSecondHand ? TimeSpan.Zero : left;
    }

    private async Task<StoredAnswer> ReadWholeAsync(ClientRequest request, HttpResponseMessage response, ResponseDraft draft, Verdict verdict, RoundLease? lease, CancellationToken cancellationToken)
    {
        StoredResponse? stored = null;
        using (response)
        using (var gathering = Gather(request.Key, response, body => stored = draft.With(body), _unlimited, lease))
        {
            var buffer = ArrayPool<byte>.Shared.Rent(ReadWholeLength);
            try
            {
                await using var body = new GatheringStream(await response.Content.ReadAsStreamAsync(cancellationToken), gathering);
                while (await body.ReadAsync(buffer, cancellationToken) > 0)
                {
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        if (stored is null)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The origin's body was not as long as announced.");
        }

        var now = clock.GetUtcNow();
        return new StoredAnswer(stored, AnswerForm.For(request, stored, now), stored.Age.At(now), verdict);
    }

    private BodyGathering Gather(ResourceKey key, HttpResponseMessage response, Func<CompleteBody, StoredResponse> complete, CollectionBudget from, RoundLease? lease) =>
        new(
            new CompleteBody.Collector(options.MaxBodyBytes, response.Content.Headers.ContentLength, from),
            body =>
            {
                var stored = complete(body);
                store.Put(key, stored);
                return RoundEnd.Shared(stored, stored.Status, stored.IsFresh(clock.GetUtcNow()));
            },
            lease);
}
