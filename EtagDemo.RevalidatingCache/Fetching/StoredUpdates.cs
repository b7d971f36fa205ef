using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.RevalidatingCache.Telemetry;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>What an origin's answer without a new body does to what is stored.</summary>
internal sealed class StoredUpdates(ResponseStore store, RevalidatingCacheOptions options, CacheTelemetry telemetry, TimeProvider clock)
{
    /// <summary>RFC 9111 4.3.4: a 304 for the very response whose validator was sent. What it may not be stored as any more goes to the one who asked, and to nobody else.</summary>
    public FreshenedResponse Freshen(ClientRequest request, Candidate candidate, in Selection selection, ReceivedHead head, FetchMoment moment)
    {
        var draft = ResponseDraft.Freshened(candidate.Response, head, request, moment, clock.GetUtcNow(), options);
        if (selection.Entry == candidate.Entry)
        {
            Apply(request, candidate.Entry, candidate.Response, draft);
        }
        else if (draft.Storability == Storability.Store)
        {
            // The same representation under other request fields: a variant of its own over the same body.
            store.Put(request.Key, draft.Head with { Selecting = draft.Head.Selecting.For(request) });
        }

        candidate.Entry.Touch();
        return new(draft.Head, draft.Storability == Storability.Store);
    }

    /// <summary>The same by an answer that says nothing but that it still holds.</summary>
    public StoredResponse Confirm(Candidate candidate, FetchMoment moment)
    {
        var confirmed = StoredResponseFactory.Confirm(candidate.Response, moment, clock.GetUtcNow());
        store.Update(candidate.Entry, candidate.Response, confirmed);
        candidate.Entry.Touch();
        return confirmed;
    }

    /// <summary>RFC 9111 4.3.5.</summary>
    public void AfterHead(ClientRequest request, in Selection selection, ReceivedHead head, long? length, FetchMoment moment)
    {
        if (selection.Response is not { } stored || head.Status != 200)
        {
            return;
        }

        if (HeadAgreement.Agrees(stored, head, length))
        {
            Apply(request, selection.Entry!, stored, ResponseDraft.Freshened(stored, head, request, moment, clock.GetUtcNow(), options));
        }
        else
        {
            Outdate(selection);
        }
    }

    /// <summary>RFC 9111 4.3.3: the origin answered something else, which could not be stored. What is stored goes: no max-stale and no only-if-cached may bring it back.</summary>
    public void Supersede(in Selection selection)
    {
        if (selection.Response is { } stored)
        {
            store.Supersede(selection.Entry!, stored);
        }
    }

    // RFC 9111 4.3.5: what differs is considered stale.
    private void Outdate(in Selection selection)
    {
        if (selection.Response is { } stored && stored.Lifetime > TimeSpan.Zero)
        {
            store.Update(selection.Entry!, stored, stored with { Lifetime = TimeSpan.Zero });
        }
    }

    private void Apply(ClientRequest request, StoreEntry entry, StoredResponse from, ResponseDraft draft)
    {
        switch (draft.Storability)
        {
            case Storability.Store when draft.Head.Selecting.Equals(from.Selecting):
                store.Update(entry, from, draft.Head);
                return;
            case Storability.Store:
                // Another Vary: no place for the requests that selected it so far.
                store.Supersede(entry, from);
                store.Put(request.Key, draft.Head);
                return;
            case Storability.Authorized:
                // What it says is for the one who is authorised (RFC 9111 3.5); what the others may have is as it was.
                break;
            default:
                store.Supersede(entry, from);
                break;
        }

        telemetry.NotStored(request, draft.Storability);
    }
}
