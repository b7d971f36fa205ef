using System.Runtime.CompilerServices;
using EtagDemo.RevalidatingCache.Coalescing;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Grouping;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.RevalidatingCache.Telemetry;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>
/// Asks the origin on behalf of one request, and of those who wait for it:
/// 1. ask in a group whether what is stored still holds, where the origin takes groups and others wait too; otherwise send, with the validators of what is stored;
/// 2. a 304 updates the very response whose validator was sent, and nothing else;
/// 3. a failure may be covered by what is stored;
/// 4. an answer to HEAD updates or outdates what is stored;
/// 5. anything else replaces it, if it may be stored, and passes on.
/// </summary>
internal sealed class OriginFetch(ResponseStore store, StoredParts parts, ResponseIntake intake, StoredUpdates updates, RevalidatingCacheOptions options, CacheTelemetry telemetry, TimeProvider clock)
{
    // As in the engine: many of them wait at a time.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<CacheAnswer> FetchAsync(ClientRequest request, Selection selection, Reason reason, RoundLease? lease, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(request, selection, reason, lease, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            lease?.End(RoundEnd.NotShared);
            if (InsteadOfFailure(request, selection, forwardStatus: null) is { } answer)
            {
                return answer;
            }

            if (selection.Response is not { Policy.MustRevalidate: true } || SoundOrigin.IsInvalidResponse(fault))
            {
                throw;
            }

            // RFC 9111 5.2.2.2: what must be revalidated and cannot be is a 504, never stale.
            return new GatewayAnswer(504, new Verdict(Outcome.Error, Reason.OriginUnreachable));
        }
        catch
        {
            lease?.End(RoundEnd.Abandoned);
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<CacheAnswer> AskAsync(ClientRequest request, Selection selection, Reason reason, RoundLease? lease, CancellationToken cancellationToken)
    {
        // The selected response only, never another variant, be it the only one there is: whether that still holds for whom it was made for says nothing of what this request would get.
        if (selection.Response is not { ValidationKey: { } key, ETagText: { } etag } selected || request.Groups is not { } groups || !GroupEligibility.Allows(request))
        {
            return await SendAsync(request, selection, reason, lease, null, cancellationToken);
        }

        var moment = Now();
        var start = telemetry.StartValidation();
        var turn = await groups.AskAsync(key, etag, cancellationToken);
        using var place = turn.Place;
        if (!turn.Holds)
        {
            return await SendAsync(request, selection, reason, lease, place, cancellationToken);
        }

        telemetry.Validated(start);
        return Validated(request, new FreshenedResponse(updates.Confirm(new Candidate(selection.Entry!, selected), moment), IsStored: true), reason, lease);
    }

    private async Task<CacheAnswer> SendAsync(ClientRequest request, Selection selection, Reason reason, RoundLease? lease, GroupPlace? place, CancellationToken cancellationToken)
    {
        var plan = ValidationPlan.For(request, selection, options.OfferOtherVariants);
        var message = OriginMessage.Create(request);
        plan.Apply(message);
        var moment = Now();
        var start = telemetry.StartValidation();
        var response = await request.SendAsync(message, cancellationToken);
        place?.Dispose();
        var head = OriginMessage.TakeHead(response);
        if (head.Status == 304)
        {
            switch (plan.Subject(head, out var candidate))
            {
                case NotModifiedSubject.Stored:
                    response.Dispose();
                    telemetry.Validated(start);
                    return Validated(request, updates.Freshen(request, candidate!, selection, head, moment), reason, lease);
                case NotModifiedSubject.Client:
                    lease?.End(RoundEnd.NotShared);
                    updates.Supersede(selection);
                    return new LiveAnswer(response, new Verdict(Missed(selection), reason));
                default:
                    telemetry.ForeignNotModified();
                    response.Dispose();
                    message = OriginMessage.Create(request);
                    ValidationPlan.RemoveConditions(message);
                    moment = Now();
                    response = await request.SendAsync(message, cancellationToken);
                    head = OriginMessage.TakeHead(response);
                    break;
            }
        }

        return await ReceivedAsync(request, selection, response, head, moment, reason, lease, cancellationToken);
    }

    private StoredAnswer Validated(ClientRequest request, in FreshenedResponse freshened, Reason reason, RoundLease? lease)
    {
        var now = clock.GetUtcNow();
        var updated = freshened.Response;
        lease?.End(freshened.IsStored ? RoundEnd.Shared(updated, 304, updated.IsFresh(now)) : RoundEnd.NotShared);
        return new StoredAnswer(updated, AnswerForm.For(request, updated, now), updated.Age.At(now), new Verdict(Outcome.Validated, reason) { ForwardStatus = 304, Stored = freshened.IsStored });
    }

    private async Task<CacheAnswer> ReceivedAsync(ClientRequest request, Selection selection, HttpResponseMessage response, ReceivedHead head, FetchMoment moment, Reason reason, RoundLease? lease, CancellationToken cancellationToken)
    {
        var status = head.Status;
        if (StaleIfError.IsFailure(status) && InsteadOfFailure(request, selection, status) is { } stale)
        {
            lease?.End(RoundEnd.NotShared);
            response.Dispose();
            return stale;
        }

        if (request.IsHead)
        {
            lease?.End(RoundEnd.NotShared);
            updates.AfterHead(request, selection, head, response.Content.Headers.ContentLength, moment);
            if (status != 200 && SupersedingStatus.Supersedes(status))
            {
                updates.Supersede(selection);
            }

            return new LiveAnswer(response, new Verdict(Missed(selection), reason));
        }

        if (SupersedingStatus.Supersedes(status))
        {
            parts.Forget(request);
        }

        var answer = await intake.AnswerAsync(request, response, head, moment, new Verdict(Missed(selection), reason), lease, cancellationToken);
        if (!answer.Verdict.Stored && SupersedingStatus.Supersedes(status))
        {
            updates.Supersede(selection);
        }

        return answer;
    }

    private StoredAnswer? InsteadOfFailure(ClientRequest request, in Selection selection, int? forwardStatus)
    {
        if (selection.Response is not { } stored)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var age = stored.Age.At(now);
        return StaleIfError.Allows(stored, selection.IsInvalidated(store.Invalidations), request.Policy, age, options.StaleLimit)
            ? new StoredAnswer(stored, AnswerForm.For(request, stored, now), age, new Verdict(Outcome.Stale, Reason.StaleIfError) { ForwardStatus = forwardStatus, TimeToLive = stored.Lifetime - age })
            : null;
    }

    private static Outcome Missed(in Selection selection) => selection.Response is null ? Outcome.Miss : Outcome.Replaced;

    private FetchMoment Now() => new(clock.GetUtcNow(), store.Invalidations.Now);
}
