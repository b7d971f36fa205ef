using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Coding;

/// <summary>
/// What stands between the rules of the cache, which know a response only as its origin made it, and a client that accepts it compressed:
/// 1. the tags of compressed variants in a request's conditions become the origin's;
/// 2. a stored response that answers whole is compressed, once, where the client accepts it and something is gained;
/// 3. a 304 confirms the tag that the client has; and whatever could have been compressed says so in Vary.
/// </summary>
internal sealed class ClientCodings(RevalidatingCacheOptions options, Compressor compressor, ResponseStore store)
{
    public ClientRequest Uncode(ClientRequest request)
    {
        if (!options.Compress)
        {
            return request;
        }

        var ifNoneMatch = request.Get("If-None-Match");
        var ifMatch = request.Get("If-Match");
        if (ifNoneMatch.Count == 0 && ifMatch.Count == 0)
        {
            return request;
        }

        // A variant that this request would not accept is not confirmed to it; and bytes of a compressed one cannot be continued with a range, which is of the plain form.
        var accepted = AcceptedBy(request);
        var uncodedNoneMatch = CodedConditions.WithOrigins(ifNoneMatch, accepted.Accepts);
        var uncodedMatch = request.Has("Range") ? ifMatch : CodedConditions.WithOrigins(ifMatch, static _ => true);
        return uncodedNoneMatch == ifNoneMatch && uncodedMatch == ifMatch ? request : new UncodedRequest(request, uncodedNoneMatch, uncodedMatch);
    }

    /// <summary>The answer as the client gets it.</summary>
    /// <param name="request">The request as the client sent it.</param>
    /// <param name="answer">What the rules answer.</param>
    public CacheAnswer Represent(ClientRequest request, CacheAnswer answer)
    {
        if (options.Compress)
        {
            switch (answer)
            {
                case StoredAnswer stored when Compressibility.Of(stored.Response.Status, stored.Response.Fields):
                    return Represent(request, stored);
                case LiveAnswer live:
                    Represent(request, live.Response);
                    break;
            }
        }

        return answer;
    }

    /// <summary>A response that passes through is never compressed: it has no tag of the cache's, but may confirm one.</summary>
    public void Represent(ClientRequest request, HttpResponseMessage response)
    {
        if (!options.Compress || request.Method is not ("GET" or "HEAD" or "QUERY"))
        {
            return;
        }

        var head = ReceivedHead.Of(response);
        if (head.Status == 304 && !CacheDirectives.Parse(head.Lines("Cache-Control")).NoTransform)
        {
            var confirmed = EntityTag.TryParse(head.Lines("ETag").ToString(), out var tag)
                ? CodedConditions.Confirmed(request.Get("If-None-Match"), tag, AcceptedBy(request))
                : null;
            CodedFields.Apply(response, confirmed);
        }
        else if (Compressibility.Of(head.Status, head.Fields))
        {
            CodedFields.Apply(response, null);
        }
    }

    private static AcceptedCodings AcceptedBy(ClientRequest request) => AcceptedCodings.Of(request.Get("Accept-Encoding"), request.Get("Cache-Control"));

    private StoredAnswer Represent(ClientRequest request, StoredAnswer answer)
    {
        var stored = answer.Response;
        var accepted = AcceptedBy(request);
        if (answer.Form.IsNotModified)
        {
            return Retagged(answer, stored.ETag is { } tag ? ConfirmedTag(request.Get("If-None-Match"), tag, accepted, stored.Body) : null);
        }

        if (answer.Form.Status is null && compressor.Takes(stored.Body.Length) && accepted.Preferred is { } coding && compressor.Find(stored.Body, coding, () => store.Recharge(request.Key, stored.Body)) is { } body)
        {
            var own = stored.ETag is { } origin ? CodedTag.Of(origin, coding) : (EntityTag?)null;
            return answer with { Response = stored with { Body = body, Fields = CodedFields.Of(stored.Fields, own, coding) }, Form = new AnswerForm(null, 0, body.Length) };
        }

        return Retagged(answer, null);
    }

    // Where the client lists no tags, the one that a whole answer would have now.
    private static EntityTag? ConfirmedTag(StringValues ifNoneMatch, EntityTag origin, AcceptedCodings accepted, CompleteBody body) =>
        CodedConditions.IsList(ifNoneMatch) ? CodedConditions.Confirmed(ifNoneMatch, origin, accepted)
        : accepted.Preferred is { } coding && body.Coded.Find(coding) is not null ? CodedTag.Of(origin, coding)
        : null;

    private static StoredAnswer Retagged(StoredAnswer answer, EntityTag? tag) =>
        answer with { Response = answer.Response with { Fields = CodedFields.Of(answer.Response.Fields, tag, null) } };
}
