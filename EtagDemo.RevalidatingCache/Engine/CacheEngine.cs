using System.Runtime.CompilerServices;
using EtagDemo.RevalidatingCache.Coalescing;
using EtagDemo.RevalidatingCache.Coding;
using EtagDemo.RevalidatingCache.Fetching;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.RevalidatingCache.Telemetry;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>
/// A request's way through the shared cache:
/// 1. what no stored response could answer is passed through, and what it changed is invalidated;
/// 2. look for the variant that the request selects;
/// 3. use it if it is fresh, or stale within what both sides allow; or a part that holds the range asked for;
/// 4. answer 504 if only the cache may answer;
/// 5. otherwise ask the origin: alone, or in the round of a flight that starts after the request arrived.
/// All of this in the origin's terms; what a client knows compressed is translated before and after.
/// </summary>
internal sealed class CacheEngine(ResponseStore store, StoredParts parts, OriginFetch fetch, PassThrough passThrough, FlightTable flights, BackgroundValidation background, ClientCodings codings, CacheTelemetry telemetry, RevalidatingCacheOptions options, TimeProvider clock)
{
    // Who was sent back to the store this often asks for itself.
    private const int MaxLooks = 3;

    // Alive for as long as the request waits for the origin: what it is at is taken from a pool, here and in the methods below.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<CacheAnswer> AnswerAsync(ClientRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = codings.Represent(request, await FindAnswerAsync(codings.Uncode(request), cancellationToken));
            telemetry.Answered(request, answer);
            return answer;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            telemetry.Failed(LostOrigin.Reason(fault));
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<CacheAnswer> FindAnswerAsync(ClientRequest request, CancellationToken cancellationToken)
    {
        var policy = request.Policy;
        if (RequestKind.PassThrough(request, policy) is { } bypass)
        {
            return await passThrough.SendAsync(request, bypass, cancellationToken);
        }

        for (var looks = 1; ; looks++)
        {
            var selection = Selection.Find(store, request);
            var reason = selection.Miss;
            if (selection.Response is { } stored)
            {
                var now = clock.GetUtcNow();
                var age = stored.Age.At(now);
                var decision = ReuseDecision.Decide(stored, selection.IsInvalidated(store.Invalidations), policy, age, options.StaleLimit);
                if (decision.MayUse)
                {
                    return Use(request, selection, decision, age, now);
                }

                reason = decision.Reason;
            }

            if (selection.Response is null && (FindByLanguage(request, selection) ?? parts.Find(request)) is { } other)
            {
                return other;
            }

            if (policy.OnlyIfCached)
            {
                return new GatewayAnswer(504, new Verdict(Outcome.Error, Reason.OnlyIfCached));
            }

            if (looks > MaxLooks || !MayShare(request, selection))
            {
                return await fetch.FetchAsync(request, selection, reason, null, cancellationToken);
            }

            if (await AskTogetherAsync(request, selection, reason, cancellationToken) is { } answer)
            {
                return answer;
            }
        }
    }

    // Only what is fresh: a 304 for it would say nothing of what this request would get.
    private StoredAnswer? FindByLanguage(ClientRequest request, in Selection selection)
    {
        if (!options.SelectLanguages || selection.ByLanguage(request) is not { Response: { } stored } chosen)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var age = stored.Age.At(now);
        var decision = ReuseDecision.Decide(stored, chosen.IsInvalidated(store.Invalidations), request.Policy, age, options.StaleLimit);
        return decision is { MayUse: true, Reason: Reason.Fresh } ? Use(request, chosen, decision, age, now) : null;
    }

    private StoredAnswer Use(ClientRequest request, in Selection selection, ReuseDecision decision, TimeSpan age, DateTimeOffset now)
    {
        var stored = selection.Response!;
        selection.Entry!.Touch();
        if (decision.Revalidate)
        {
            background.Start(request, selection, KeyOf(request, selection));
        }

        var outcome = decision.Reason == Reason.Fresh ? Outcome.Hit : Outcome.Stale;
        return new StoredAnswer(stored, AnswerForm.For(request, stored, now), age, new Verdict(outcome, decision.Reason) { TimeToLive = stored.Lifetime - age });
    }

    /// <summary>Joins the variant's flight. Null sends the request back to the store.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<CacheAnswer?> AskTogetherAsync(ClientRequest request, Selection selection, Reason reason, CancellationToken cancellationToken)
    {
        var key = KeyOf(request, selection);
        var (lease, waiter) = flights.Join(key);
        if (waiter is null)
        {
            return await fetch.FetchAsync(request, selection, reason, lease, cancellationToken);
        }

        var turn = await waiter.WaitAsync(cancellationToken);
        switch (turn.Kind)
        {
            case TurnKind.Lead:
                return await LeadAsync(request, flights.Lead(key), cancellationToken);
            case TurnKind.Share when turn.Response!.Selecting.Match(request):
                var now = clock.GetUtcNow();
                var form = AnswerForm.For(request, turn.Response, now);
                var outcome = turn.ForwardStatus == 304 ? Outcome.Validated : selection.Response is null ? Outcome.Miss : Outcome.Replaced;
                return new StoredAnswer(turn.Response, form, turn.Response.Age.At(now), new Verdict(outcome, reason) { ForwardStatus = turn.ForwardStatus, Stored = true, Collapsed = true });
            case TurnKind.Alone:
                return await fetch.FetchAsync(request, Selection.Find(store, request), reason, null, cancellationToken);
            default:
                return null;
        }
    }

    /// <summary>Leads a round that it waited for: the round before may have stored something usable, which then is for all.</summary>
    private async ValueTask<CacheAnswer> LeadAsync(ClientRequest request, RoundLease lease, CancellationToken cancellationToken)
    {
        var selection = Selection.Find(store, request);
        var reason = selection.Miss;
        if (selection.Response is { } stored)
        {
            var now = clock.GetUtcNow();
            var age = stored.Age.At(now);
            var decision = ReuseDecision.Decide(stored, selection.IsInvalidated(store.Invalidations), request.Policy, age, options.StaleLimit);
            if (decision is { MayUse: true, Revalidate: false })
            {
                lease.End(RoundEnd.LookAgain);
                return Use(request, selection, decision, age, now);
            }

            reason = decision.Reason;
        }

        return await fetch.FetchAsync(request, selection, reason, lease, cancellationToken);
    }

    // An authorised answer, a range or a header section is for the one who asked.
    private static bool MayShare(ClientRequest request, in Selection selection) =>
        !request.IsHead && !request.Has("Range") && (selection.Response is not null || !request.Has("Authorization"));

    private static FlightKey KeyOf(ClientRequest request, in Selection selection) => new(
        request.Key,
        selection.Response?.Selecting ?? selection.Resource?.Variants.FirstOrDefault()?.Response.Selecting.For(request) ?? SelectingFields.None);
}
