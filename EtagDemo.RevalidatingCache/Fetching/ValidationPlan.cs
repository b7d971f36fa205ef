using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>RFC 9111 4.3.1 and 4.3.4: which conditions go to the origin, and whom a 304 then speaks of.</summary>
internal sealed class ValidationPlan
{
    private const int MaxCandidates = 8;

    private readonly List<Candidate> _candidates = [];
    private readonly StringValues _clientTags;
    private readonly bool _clientIsConditional;
    private bool _isOfSelected;
    private int _askedTags;

    private ValidationPlan(ClientRequest request)
    {
        _clientTags = request.Get("If-None-Match");
        _clientIsConditional = _clientTags.Count > 0 || request.Has("If-Modified-Since");
    }

    /// <summary>Whether the conditions are the cache's own, be it beside the client's.</summary>
    public bool IsOurs => _candidates.Count > 0;

    public static ValidationPlan For(ClientRequest request, in Selection selection, bool offerOtherVariants)
    {
        var plan = new ValidationPlan(request);
        if (selection.Response is { } selected)
        {
            if (selected.HasValidator)
            {
                plan._candidates.Add(new Candidate(selection.Entry!, selected));
                plan._isOfSelected = true;
            }
        }
        else if (offerOtherVariants && selection.Resource is { } resource)
        {
            plan.Offer(resource, AcceptEncodingField.Parse(request.Get("Accept-Encoding")));
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
        var tags = _candidates.Where(candidate => candidate.Response.ETagText is not null).Select(candidate => candidate.Response.ETagText!).Distinct().ToList();
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

            _askedTags = tags.Count;
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
            candidate = IsUnmistakable(head) ? _candidates[0] : null;
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

    // RFC 9111 4.3.4 has a 304 name by a validator what it speaks of. One without an ETag is taken for the selected response if nothing else was asked about, and no other validator
    // in it speaks against that; never for another variant, of which nobody but the origin can say that this request selects it.
    private bool IsUnmistakable(ReceivedHead head) =>
        _isOfSelected && _askedTags <= 1 && (head.Lines("Last-Modified") is var dates && (dates.Count == 0 || dates == _candidates[0].Response.LastModifiedText));

    // Another variant may be what this request selects as well; the origin can say so by its tag. What the client could not read is not offered, whatever the origin's tags are worth.
    private void Offer(Resource resource, AcceptEncodingField accepted)
    {
        foreach (var entry in resource.Variants)
        {
            if (_candidates.Count < MaxCandidates && entry.Response is { ETag.IsWeak: false } variant && accepted.Accepts(((ReadOnlySpan<ResponseField>)variant.Fields).Lines("Content-Encoding")))
            {
                _candidates.Add(new Candidate(entry, variant));
            }
        }
    }
}
