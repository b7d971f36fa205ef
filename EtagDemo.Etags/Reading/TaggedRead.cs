using EtagDemo.Etags.Administration;
using EtagDemo.Etags.Generating;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;
using EtagDemo.Etags.Telemetry;
using EtagDemo.Etags.Validating;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Reading;

/// <summary>
/// One request to an endpoint with a policy: 1. look at the store; 2. answer from a hit; otherwise 3. have the answer made under an ETag and recorded, from
/// versions or from its bytes; 4. count.
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
        if (start.Hit is { } entry && await HitAnswer.TryAsync(http, entry, _condition) is { } answered)
        {
            if (answered == ReadOutcome.NotModified)
            {
                KeyOffer.Make(http, endpoint.Build, _key, _tags!, entry.Fields);
            }

            services.Metrics.Read(answered, reason: null);
            return;
        }

        http.Features.Set<IEtagFeature>(_derived);
        if (_audited is not null)
        {
            _ = await MakeAsync(start);
            return;
        }

        var watched = services.Coverage.Watch(http);
        var outcome = await MakeAsync(start);
        if (watched is not null)
        {
            services.Coverage.Judge(endpoint, watched, _derived.Tags);
        }

        services.Metrics.Read(start.IsBypass ? ReadOutcome.Bypass : outcome, start.Reason);
        EtagsLog.NoHit(services.Logger, endpoint.Pattern, start.Reason, outcome);
    }

    private Task<ReadOutcome> MakeAsync(ReadStart start)
    {
        var answer = new TaggedAnswer(http, endpoint, services, _selection, start, _key, _tags, _derived, _audited);
        return endpoint.Policy.Generator is { } generator
            ? new VersionedAnswer(answer, _condition, generator, render).MakeAsync()
            : new HashedAnswer(answer, _condition, render).MakeAsync();
    }

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
}
