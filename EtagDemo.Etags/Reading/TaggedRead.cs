using System.IO.Hashing;
using EtagDemo.Etags.Administration;
using EtagDemo.Etags.Generating;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;
using EtagDemo.Etags.Telemetry;
using EtagDemo.Etags.Validating;
using EtagDemo.Etags.Writing;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EtagDemo.Etags.Reading;

/// <summary>
/// One request to an endpoint with a policy: 1. look at the store; 2. answer 304 from a hit; otherwise 3. make the ETag from versions, or
/// 4. render and make it from the bytes; 5. record it; 6. answer, 304 still if the tag matches after all.
/// </summary>
/// <param name="http">The request.</param>
/// <param name="endpoint">Its policy.</param>
/// <param name="services">What is the same for all requests.</param>
/// <param name="method">The method its preconditions count for.</param>
/// <param name="render">Runs the handler and writes its answer.</param>
internal sealed class TaggedRead(HttpContext http, EndpointPolicy endpoint, ReadServices services, string method, Func<Task> render)
{
    private readonly RequestSelection _selection = new(http, endpoint, ContentCoding.Of(http));
    private readonly RequestCondition _condition = new(http, method, services.Time.GetUtcNow());
    private readonly AuditedRead? _audited = http.Features.Get<AuditedRead>();
    private EntryKey _key;
    private IReadOnlyList<Tag>? _tags;
    private DerivedTags _derived = new(partition: null);

    /// <summary>Answers the request.</summary>
    /// <param name="bypass">Why the store must not be used, if so.</param>
    public async Task RunAsync(NoHit? bypass = null)
    {
        var start = await BeginAsync(bypass);
        if (start.Hit is { } entry && await IsAnsweredAsync(entry))
        {
            return;
        }

        http.Features.Set<IEtagFeature>(_derived);
        if (_audited is not null)
        {
            _ = await RenderAsync(start);
            return;
        }

        var watched = services.Coverage.Watch(http);
        var outcome = await RenderAsync(start);
        if (watched is not null)
        {
            services.Coverage.Judge(endpoint, watched, _derived.Tags);
        }

        services.Metrics.Read(start.IsBypass ? ReadOutcome.Bypass : outcome, start.Reason);
        EtagsLog.NoHit(services.Logger, endpoint.Pattern, start.Reason, outcome);
    }

    private Task<ReadOutcome> RenderAsync(ReadStart start) =>
        endpoint.Policy.Generator is { } generator ? ByGeneratorAsync(start, generator) : ByContentAsync(start);

    private async ValueTask<ReadStart> BeginAsync(NoHit? bypass)
    {
        if (_audited is not null)
        {
            return ReadStart.Bypass(NoHit.Absent);
        }

        if (bypass is { } reason)
        {
            return ReadStart.Bypass(reason);
        }

        if (_selection.ExpandTags() is not { } tags || tags.Any(tag => tag.Partition != tags[0].Partition))
        {
            return ReadStart.Bypass(NoHit.MissingValue);
        }

        _tags = tags;
        _key = _selection.Key(tags[0].Partition);
        _derived = new DerivedTags(_key.Partition);
        return await services.Path.BeginAsync(_key, tags, endpoint.Build);
    }

    private async ValueTask<bool> IsAnsweredAsync(StoredEntry entry)
    {
        var lastModified = entry.Fields.FirstOrDefault(field => field.Name == "Last-Modified")?.Value;
        switch (_condition.Evaluate(entry.Etag, lastModified))
        {
            case PreconditionOutcome.NotModified:
                AnswerFields.Restore(http.Response.Headers, entry);
                OfferKey(entry);
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                services.Metrics.Read(ReadOutcome.NotModified, reason: null);
                return true;
            case PreconditionOutcome.PreconditionFailed:
                await Refusals.PreconditionFailed(entry.Etag).ExecuteAsync(http);
                services.Metrics.Read(ReadOutcome.PreconditionFailed, reason: null);
                return true;
            default:
                return false;
        }
    }

    private async Task<ReadOutcome> ByGeneratorAsync(ReadStart start, IEtagGenerator generator)
    {
        await using var snapshot = await services.Snapshots.BeginAsync(http.RequestServices, http.RequestAborted);
        var hash = new EtagHash(new XxHash3());
        if (!await generator.TryGenerateAsync(http, hash, http.RequestAborted))
        {
            http.Response.OnStarting(CompleteFieldsAsync);
            await render();
            return ReadOutcome.Generated;
        }

        hash.Append(endpoint.Build);
        _selection.Seed(hash, contentType: null, contentEncoding: null);
        var tag = new EntityTag(hash.ToOpaque(), endpoint.Policy.IsWeak).ToString();
        _audited?.Etag = tag;
        var outcome = _condition.Evaluate(tag, lastModified: null);
        if (outcome == PreconditionOutcome.Proceed)
        {
            http.Response.OnStarting(() => http.Response.StatusCode == StatusCodes.Status200OK ? TagAsync(start, tag) : CompleteFieldsAsync());
            await render();
            return ReadOutcome.Generated;
        }

        await TagAsync(outcome == PreconditionOutcome.NotModified ? start : ReadStart.Bypass(NoHit.Absent), tag);
        return await WithoutBodyAsync(outcome, tag);
    }

    private async Task<ReadOutcome> ByContentAsync(ReadStart start)
    {
        var inner = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new HashingBody(inner, services.Options.Value.MaxBodyBytes, GiveUp);
        http.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await render();
        }
        finally
        {
            http.Features.Set(inner);
        }

        var response = http.Response;
        if (body.Bytes.GaveUp || response.HasStarted)
        {
            return ReadOutcome.Generated;
        }

        var outcome = PreconditionOutcome.Proceed;
        CompleteFields();
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = TagOf(body.Bytes.Hash());
            _audited?.Etag = tag;
            outcome = _condition.Evaluate(tag, response.Headers.LastModified);
            await TagAsync(start, tag);
            if (outcome != PreconditionOutcome.Proceed)
            {
                return await WithoutBodyAsync(outcome, tag);
            }
        }

        await SendAsync(body.Bytes);
        return ReadOutcome.Generated;
    }

    private string TagOf(EtagHash hash)
    {
        var headers = http.Response.Headers;
        if (EntityTag.TryParse(headers.ETag.ToString(), out var own))
        {
            return own.ToString();
        }

        _selection.Seed(hash, http.Response.ContentType, headers.ContentEncoding.Count == 0 ? null : headers.ContentEncoding.ToString());
        return new EntityTag(hash.ToOpaque(), endpoint.Policy.IsWeak).ToString();
    }

    private async Task TagAsync(ReadStart start, string tag)
    {
        CompleteFields();
        GroupField.Set(http, CacheGroups.FieldName, endpoint.Policy.PublicGroups);
        var headers = http.Response.Headers;
        headers.ETag = tag;
        if (AnswerFields.MayStore(headers))
        {
            var entry = new StoredEntry(
                tag, AnswerFields.ToStore(headers), _derived.Tags, TagVector.Never, _selection.Origin(), services.Time.GetUtcNow());
            await services.Path.CompleteAsync(start, _key, entry);
            OfferKey(entry);
        }
    }

    private void OfferKey(StoredEntry entry)
    {
        if (_tags is { } tags)
        {
            KeyOffer.Make(http, endpoint.Build, _key, tags, entry.Fields);
        }
    }

    private async Task<ReadOutcome> WithoutBodyAsync(PreconditionOutcome outcome, string tag)
    {
        AnswerFields.WithoutContent(http.Response.Headers);
        if (outcome == PreconditionOutcome.NotModified)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return ReadOutcome.LateNotModified;
        }

        await Refusals.PreconditionFailed(tag).ExecuteAsync(http);
        return ReadOutcome.PreconditionFailed;
    }

    private async Task SendAsync(HashingWriter bytes)
    {
        if (http.Response.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
        {
            return;
        }

        http.Response.ContentLength ??= bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await bytes.LetThroughAsync(http.RequestAborted);
        }
    }

    private Task CompleteFieldsAsync()
    {
        CompleteFields();
        return Task.CompletedTask;
    }

    private void CompleteFields() => AnswerFields.Complete(http.Response.Headers, endpoint.Vary, _selection.VariesByCoding);

    private void GiveUp()
    {
        CompleteFields();
        EtagsLog.TooLong(services.Logger, endpoint.Pattern, services.Options.Value.MaxBodyBytes);
    }
}
