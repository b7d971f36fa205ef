using EtagDemo.Etags.Administration;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;
using EtagDemo.Etags.Telemetry;
using EtagDemo.Etags.Validating;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Reading;

/// <summary>An answer that the handler makes: gets its fields and its ETag, is recorded, and goes without its body if the request's condition says so.</summary>
/// <param name="http">The request.</param>
/// <param name="endpoint">Its policy.</param>
/// <param name="services">What is the same for all requests.</param>
/// <param name="selection">What selects the representation.</param>
/// <param name="start">What the store said before the data was read.</param>
/// <param name="key">Where the answer's validator is recorded.</param>
/// <param name="tags">The policy's tags for this request; null when the store is not asked.</param>
/// <param name="derived">The tags that the handler adds.</param>
/// <param name="audited">Where an audit wants to be told the ETag.</param>
internal sealed class TaggedAnswer(
    HttpContext http, EndpointPolicy endpoint, ReadServices services, RequestSelection selection, ReadStart start, EntryKey key, IReadOnlyList<Tag>? tags, DerivedTags derived, AuditedRead? audited)
{
    public HttpContext Http => http;

    public EndpointPolicy Endpoint => endpoint;

    public ReadServices Services => services;

    public RequestSelection Selection => selection;

    /// <summary>The fields that every answer of the endpoint has.</summary>
    public void CompleteFields() => AnswerFields.Complete(http.Response.Headers, endpoint.Vary, selection.VariesByCoding, services.Time.GetUtcNow());

    /// <summary>Tells whoever audits. To be called as soon as the ETag is known.</summary>
    public void Tell(string tag) => audited?.Etag = tag;

    /// <summary>Gives the answer its ETag.</summary>
    public void SetTag(string tag)
    {
        CompleteFields();
        GroupField.Set(http, CacheGroups.FieldName, endpoint.Policy.PublicGroups);
        http.Response.Headers.ETag = tag;
    }

    /// <summary>Keeps the validator of a tagged answer.</summary>
    public async Task RecordAsync(string tag)
    {
        var headers = http.Response.Headers;
        if (AnswerFields.MayStore(headers))
        {
            var entry = new StoredEntry(tag, AnswerFields.ToStore(headers), derived.Tags, TagVector.Never, selection.Origin(), services.Time.GetUtcNow());
            await services.Path.CompleteAsync(start, key, entry);
            if (tags is not null)
            {
                KeyOffer.Make(http, endpoint.Build, key, tags, entry.Fields);
            }
        }
    }

    /// <summary>Answers 304 or 412 in place of the representation.</summary>
    public async Task<ReadOutcome> WithoutBodyAsync(PreconditionOutcome outcome, RequestCondition condition, string tag)
    {
        AnswerFields.WithoutContent(http.Response.Headers);
        if (outcome == PreconditionOutcome.NotModified)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return ReadOutcome.LateNotModified;
        }

        await condition.Refusal(tag).ExecuteAsync(http);
        return ReadOutcome.PreconditionFailed;
    }
}
