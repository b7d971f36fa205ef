using EtagDemo.RevalidatingCache.Coalescing;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.RevalidatingCache.Telemetry;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>
/// Asks the origin on behalf of one request, and of those who wait for it:
/// 1. send, with the validators of what is stored;
/// 2. a 304 updates the very response whose validator was sent, and nothing else;
/// 3. a failure may be covered by what is stored;
/// 4. an answer to HEAD updates or outdates what is stored;
/// 5. anything else replaces it, if it may be stored, and passes on.
/// </summary>
internal sealed class OriginFetch(ResponseStore store, ResponseIntake intake, RevalidatingCacheOptions options, CacheTelemetry telemetry, TimeProvider clock)
{
    public async Task<CacheAnswer> FetchAsync(ClientRequest request, Selection selection, Reason reason, RoundLease? lease, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(request, selection, reason, lease, ValidationPlan.For(request, selection), cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            lease?.End(RoundEnd.NotShared);
            if (InsteadOfFailure(request, selection, forwardStatus: null) is { } answer)
            {
                return answer;
            }

            if (selection.Response is not { Policy.MustRevalidate: true })
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

    private async Task<CacheAnswer> SendAsync(ClientRequest request, Selection selection, Reason reason, RoundLease? lease, ValidationPlan plan, CancellationToken cancellationToken)
    {
        var message = request.CreateMessage();
        plan.Apply(message);
        var moment = Now();
        var start = telemetry.StartValidation();
        var response = await request.SendAsync(message, cancellationToken);
        if ((int)response.StatusCode == 304)
        {
            var head = ReceivedHead.Of(response);
            switch (plan.Subject(head, out var candidate))
            {
                case NotModifiedSubject.Stored:
                    response.Dispose();
                    telemetry.Validated(start);
                    return Validated(request, candidate!, selection, head, moment, reason, lease);
                case NotModifiedSubject.Client:
                    lease?.End(RoundEnd.NotShared);
                    Outdate(selection);
                    return new LiveAnswer(response, new Verdict(Missed(selection), reason));
                default:
                    telemetry.ForeignNotModified();
                    response.Dispose();
                    message = request.CreateMessage();
                    ValidationPlan.RemoveConditions(message);
                    moment = Now();
                    response = await request.SendAsync(message, cancellationToken);
                    break;
            }
        }

        return await ReceivedAsync(request, selection, response, moment, reason, lease, cancellationToken);
    }

    private StoredAnswer Validated(ClientRequest request, Candidate candidate, in Selection selection, ReceivedHead head, FetchMoment moment, Reason reason, RoundLease? lease)
    {
        var now = clock.GetUtcNow();
        var updated = StoredResponseFactory.Freshen(request.Key, candidate.Response, head, moment, now, options);
        if (selection.Entry == candidate.Entry)
        {
            store.Update(candidate.Entry, candidate.Response, updated);
        }
        else
        {
            // The same representation under other request fields: a variant of its own over the same body.
            updated = updated with { Selecting = updated.Selecting.For(request) };
            store.Put(request.Key, updated);
        }

        candidate.Entry.Touch();
        lease?.End(RoundEnd.Shared(updated, 304, updated.IsFresh(now)));
        return new StoredAnswer(updated, AnswerForm.For(request, updated, now), updated.Age.At(now), new Verdict(Outcome.Validated, reason) { ForwardStatus = 304, Stored = true });
    }

    private async Task<CacheAnswer> ReceivedAsync(ClientRequest request, Selection selection, HttpResponseMessage response, FetchMoment moment, Reason reason, RoundLease? lease, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (StaleIfError.IsFailure(status) && InsteadOfFailure(request, selection, status) is { } stale)
        {
            lease?.End(RoundEnd.NotShared);
            response.Dispose();
            return stale;
        }

        var head = ReceivedHead.Of(response);
        if (request.IsHead)
        {
            lease?.End(RoundEnd.NotShared);
            AfterHead(request, selection, head, response.Content.Headers.ContentLength, moment);
            return new LiveAnswer(response, new Verdict(Missed(selection), reason));
        }

        var answer = await intake.AnswerAsync(request, response, head, moment, new Verdict(Missed(selection), reason), lease, cancellationToken);
        if (!answer.Verdict.Stored && status is < 500 and not 206)
        {
            Outdate(selection);
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

    /// <summary>RFC 9111 4.3.5.</summary>
    private void AfterHead(ClientRequest request, in Selection selection, ReceivedHead head, long? length, FetchMoment moment)
    {
        if (selection.Response is not { } stored || head.Status != 200)
        {
            return;
        }

        if (HeadAgreement.Agrees(stored, head, length))
        {
            store.Update(selection.Entry!, stored, StoredResponseFactory.Freshen(request.Key, stored, head, moment, clock.GetUtcNow(), options));
        }
        else
        {
            Outdate(selection);
        }
    }

    /// <summary>The origin has something else by now: what is stored is no longer fresh, whatever it said of itself.</summary>
    private void Outdate(in Selection selection)
    {
        if (selection.Response is { } stored && stored.Lifetime > TimeSpan.Zero)
        {
            store.Update(selection.Entry!, stored, stored with { Lifetime = TimeSpan.Zero });
        }
    }

    private static Outcome Missed(in Selection selection) => selection.Response is null ? Outcome.Miss : Outcome.Replaced;

    private FetchMoment Now() => new(clock.GetUtcNow(), store.Invalidations.Now);
}
