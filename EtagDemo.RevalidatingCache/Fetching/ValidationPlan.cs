using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Http;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>RFC 9111 4.3.1 and 4.3.4: which conditions go to the origin, and whom a 304 then speaks of.</summary>
internal sealed class ValidationPlan
{
    private const int MaxCandidates = 8;

    private readonly List<Candidate> _candidates = [];
    private readonly StringValues _clientTags;
    private readonly bool _clientIsConditional;

    private ValidationPlan(ClientRequest request)
    {
        _clientTags = request.Get("If-None-Match");
        _clientIsConditional = _clientTags.Count > 0 || request.Has("If-Modified-Since");
    }

    /// <summary>Whether the conditions are the cache's own, be it beside the client's.</summary>
    public bool IsOurs => _candidates.Count > 0;

    public static ValidationPlan For(ClientRequest request, in Selection selection)
    {
        var plan = new ValidationPlan(request);
        if (selection.Response is { } selected)
        {
            if (selected.HasValidator)
            {
                plan._candidates.Add(new Candidate(selection.Entry!, selected));
            }
        }
        else if (selection.Resource is { } resource)
        {
            // Another variant may be what this request selects as well; the origin can say so by its tag.
            foreach (var entry in resource.Variants)
            {
                if (plan._candidates.Count < MaxCandidates && entry.Response is { ETag.IsWeak: false } variant)
                {
                    plan._candidates.Add(new Candidate(entry, variant));
                }
            }
        }

        return plan;
    }

    public void Apply(HttpRequestMessage message)
    {
        if (!IsOurs)
        {
            return;
        }

        RemoveConditions(message);
        var tags = _candidates.Where(candidate => candidate.Response.ETagText is not null).Select(candidate => candidate.Response.ETagText!).ToList();
        if (tags.Count > 0)
        {
            foreach (var tag in EntityTagCondition.Parse(_clientTags).Tags)
            {
                var text = tag.ToEntityTag().ToString();
                if (!tags.Contains(text))
                {
                    tags.Add(text);
                }
            }

            message.Headers.TryAddWithoutValidation("If-None-Match", tags.Count == 1 ? tags[0] : string.Join(", ", tags));
        }

        // The digest names the content: an origin whose answer still holds says so before the content has been sent.
        message.Headers.ExpectContinue = message.Content is not null ? true : null;
        if (_candidates is [{ Response.LastModifiedText: { } date }])
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }
    }

    /// <summary>Takes every condition out, for a fetch that must bring the whole response.</summary>
    public static void RemoveConditions(HttpRequestMessage message)
    {
        message.Headers.Remove("If-None-Match");
        message.Headers.Remove("If-Modified-Since");
    }

    /// <summary>Whom a 304 speaks of.</summary>
    public NotModifiedSubject Subject(ReceivedHead head, out Candidate? candidate)
    {
        candidate = null;
        if (!IsOurs)
        {
            return _clientIsConditional ? NotModifiedSubject.Client : NotModifiedSubject.Nobody;
        }

        var lines = head.Lines("ETag");
        if (lines.Count == 0)
        {
            // Without a tag a 304 names nobody; it is clear all the same if only one could be meant.
            candidate = _candidates.Count == 1 && (_clientTags.Count == 0 || _candidates[0].Response.ETagText is null) ? _candidates[0] : null;
            return candidate is null ? NotModifiedSubject.Nobody : NotModifiedSubject.Stored;
        }

        if (lines.Count != 1 || !EntityTag.TryParse(lines[0], out var tag))
        {
            return NotModifiedSubject.Nobody;
        }

        candidate = _candidates.Find(c => c.Response.ETag is { } own && own.WeakEquals(tag));
        if (candidate is not null)
        {
            return NotModifiedSubject.Stored;
        }

        return EntityTagCondition.Parse(_clientTags) is { Kind: EntityTagConditionKind.List } listed && listed.MatchesWeak(tag) && _candidates[0].Response.ETagText is not null
            ? NotModifiedSubject.Client
            : NotModifiedSubject.Nobody;
    }
}
