using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>What an origin's answer without a new body does to what is stored.</summary>
internal sealed class StoredUpdates(ResponseStore store, RevalidatingCacheOptions options, TimeProvider clock)
{
    /// <summary>RFC 9111 4.3.4: a 304 for the very response whose validator was sent.</summary>
    public StoredResponse Freshen(ClientRequest request, Candidate candidate, in Selection selection, ReceivedHead head, FetchMoment moment)
    {
        var updated = StoredResponseFactory.Freshen(request.Key, candidate.Response, head, moment, clock.GetUtcNow(), options);
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
        return updated;
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
            store.Update(selection.Entry!, stored, StoredResponseFactory.Freshen(request.Key, stored, head, moment, clock.GetUtcNow(), options));
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
}
