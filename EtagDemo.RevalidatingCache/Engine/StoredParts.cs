using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Fetching;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>
/// RFC 9111 3.3 and 3.4: one part of a representation for each variant, kept apart from whole responses. It answers the ranges that lie within it as long as it is fresh, is joined with parts that have
/// the same strong tag, and becomes a whole response when nothing is missing. It is never validated, and whatever the origin answers instead of a part ends it.
/// </summary>
internal sealed class StoredParts(ResponseStore store, RevalidatingCacheOptions options, CollectionBudget budget, TimeProvider clock)
{
    private int _isUsed;

    /// <summary>The answer to a request for a range that a kept part holds; null if there is none.</summary>
    public StoredAnswer? Find(ClientRequest request)
    {
        if (!IsForOneRange(request, out var asked) || request.Has("If-None-Match") || request.Has("If-Modified-Since"))
        {
            return null;
        }

        var selection = Selection.Find(store, request, request.Key.ForParts);
        if (selection.Response is not { Part: { } part } stored
            || !asked.TryResolve(part.CompleteLength, out var offset, out var count) || offset < part.First || offset + count > part.First + stored.Body.Length)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var age = stored.Age.At(now);
        var decision = ReuseDecision.Decide(stored, selection.IsInvalidated(store.Invalidations), request.Policy, age, options.StaleLimit);
        if (!decision.MayUse || decision.Revalidate || !PreconditionEvaluator.RangeApplies("GET", request.Preconditions(now), stored.Representation))
        {
            return null;
        }

        selection.Entry!.Touch();
        var outcome = decision.Reason == Reason.Fresh ? Outcome.Hit : Outcome.Stale;
        return new StoredAnswer(stored, new AnswerForm(206, offset - part.First, count), age, new Verdict(outcome, decision.Reason) { TimeToLive = stored.Lifetime - age });
    }

    /// <summary>A 206 as it would be kept, before its body is there; null if it is not one part of a known whole that is fresh for some time.</summary>
    public ResponseDraft? Draft(ClientRequest request, ReceivedHead head, FetchMoment moment, out ContentRange range)
    {
        if (!ContentRange.TryParse(head.Lines("Content-Range"), out range) || range.CompleteLength is null || !IsForOneRange(request, out _))
        {
            return null;
        }

        // RFC 9111 3.3: as if it were a 200 of which not everything has come.
        var draft = ResponseDraft.Of(head, 200, request, request.Key, moment, clock.GetUtcNow(), options);
        return draft.HasExplicitLifetime && draft.Head.Lifetime > TimeSpan.Zero ? draft : null;
    }

    /// <summary>Keeps a part whose content has come.</summary>
    public void Keep(in ResourceKey key, ResponseDraft draft, ContentRange range, CompleteBody body)
    {
        // Less than the range says is less of the range; more is not what it says.
        if (body.Length == 0 || body.Length > range.Last - range.First + 1)
        {
            return;
        }

        Volatile.Write(ref _isUsed, 1);
        var complete = range.CompleteLength!.Value;
        ResponseField[] fields = [.. draft.Head.Fields.Where(field => !field.Name.Equals("Content-Range", StringComparison.OrdinalIgnoreCase))];
        var part = draft.With(body) with { Fields = fields, Part = new StoredPart(range.First, complete) };
        var before = store.Find(key.ForParts)?.Variants.FirstOrDefault(entry => entry.Response.Selecting.Equals(part.Selecting));
        part = before is null ? part : Join(before.Response, part);
        if (part.Body.Length < complete)
        {
            store.Put(key.ForParts, part);
            return;
        }

        store.Put(key, part with { Status = 200, ReasonPhrase = null, Part = null });
        if (before is not null)
        {
            store.Supersede(before, before.Response);
        }
    }

    /// <summary>The origin answered with something else than a part: what is kept may be part of what is no more.</summary>
    public void Forget(ClientRequest request)
    {
        if (Volatile.Read(ref _isUsed) != 0 && Selection.Find(store, request, request.Key.ForParts) is { Response: { } part, Entry: { } entry })
        {
            store.Supersede(entry, part);
        }
    }

    private static bool IsForOneRange(ClientRequest request, out ByteRange range)
    {
        range = default;
        if (request.Method != "GET" || request.Key.Content is not null || ByteRange.Parse(request.Get("Range")) is not [var one])
        {
            return false;
        }

        range = one;
        return true;
    }

    // RFC 9110 15.3.7.3: parts of one representation, which only a strong tag can tell; the fields are those of the newer one.
    private StoredResponse Join(StoredResponse older, StoredResponse newer)
    {
        var (first, last) = (older.Part!, newer.Part!);
        var (olderEnd, newerEnd) = (first.First + older.Body.Length, last.First + newer.Body.Length);
        if (older.ETag is not { IsWeak: false } tag || newer.ETag is not { } newTag || !tag.StrongEquals(newTag)
            || first.CompleteLength != last.CompleteLength || last.First > olderEnd || first.First > newerEnd)
        {
            return newer;
        }

        using var joined = new CompleteBody.Collector(options.MaxBodyBytes, null, budget);
        Append(joined, older.Body, 0, Math.Max(0, last.First - first.First));
        Append(joined, newer.Body, 0, newer.Body.Length);
        Append(joined, older.Body, newerEnd - first.First, Math.Max(0, olderEnd - newerEnd));
        return joined.Complete() is { } body ? newer with { Body = body, Part = last with { First = Math.Min(first.First, last.First) } } : newer;
    }

    private static void Append(CompleteBody.Collector to, CompleteBody from, long offset, long count)
    {
        foreach (var segment in from.Segments)
        {
            if (offset < segment.Length && count > 0)
            {
                var taken = (int)Math.Min(segment.Length - offset, count);
                to.Append(segment.AsSpan((int)offset, taken));
                count -= taken;
            }

            offset = Math.Max(0, offset - segment.Length);
        }
    }
}
