using System.Diagnostics.Metrics;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Telemetry;

/// <summary>
/// What the cache does, as instruments of the meter <see cref="MeterName"/>. The headline numbers are instruments of their own, since a dashboard adds all tags up into one line.
/// Tags come from closed sets; none holds an id.
/// </summary>
internal sealed class RevalidatingCacheMetrics : IDisposable
{
    public const string MeterName = "EtagDemo.RevalidatingCache";

    private readonly Meter _meter;
    private readonly Counter<long>[] _outcomes;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _collapsed;
    private readonly Counter<long> _notModified;
    private readonly Counter<long> _groups;
    private readonly Counter<long> _grouped;
    private readonly Counter<long> _bytesSaved;
    private readonly Counter<long> _evictions;
    private readonly Counter<long> _notStored;
    private readonly Histogram<double> _validationDuration;
    private readonly Counter<long> _toClients;
    private readonly Counter<long> _toClientsNotModified;
    private readonly NotModifiedShare _share = new();
    private readonly NotModifiedShare _clientsShare = new();

    public RevalidatingCacheMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _outcomes =
        [
            Counter("hits", "Answered from store without asking the origin."),
            Counter("validated", "Answered from store after the origin said that it still holds."),
            Counter("replaced", "Answered with a new response in place of the stored one."),
            Counter("misses", "Nothing was stored; the origin answered."),
            Counter("bypassed", "Passed through; the cache took no part."),
            Counter("stale", "Answered from store with a response known to be stale."),
            Counter("errors", "There was nothing to answer with."),
        ];
        _requests = Counter("requests", "All requests, by reason.");
        _collapsed = Counter("collapsed", "Answered by the fetch of another request.");
        _notModified = Counter("not_modified", "Answered 304 by the cache, to a client or to a composition.");
        _groups = Counter("groups", "Requests to an origin that validated several stored responses at once.");
        _grouped = Counter("grouped", "Validations that travelled in groups.");
        _bytesSaved = _meter.CreateCounter<long>("revalidating_cache.bytes_saved", "By", "Bytes of bodies that did not have to come from an origin.");
        _evictions = _meter.CreateCounter<long>("revalidating_cache.evictions", "{response}", "Stored responses that were given up, by reason.");
        _notStored = _meter.CreateCounter<long>("revalidating_cache.not_stored", "{response}", "Responses that were not stored, by reason.");
        _validationDuration = _meter.CreateHistogram<double>("revalidating_cache.validation.duration", "s", "From the question to the origin's 304.");
        _meter.CreateObservableGauge("revalidating_cache.not_modified.ratio", _share.Observe, "1", "Share of 304 among the answers of the cache.");
        _toClients = _meter.CreateCounter<long>("revalidating_cache.clients.answers", "{response}", "Answers with an ETag that left for clients: stored, forwarded or composed.");
        _toClientsNotModified = _meter.CreateCounter<long>("revalidating_cache.clients.not_modified", "{response}", "Answers of 304 that left for clients.");
        _meter.CreateObservableGauge("revalidating_cache.clients.not_modified.ratio", _clientsShare.Observe, "1", "Share of 304 among the answers with an ETag that left for clients.");
    }

    /// <summary>Whether anybody measures the time of validations.</summary>
    public bool TimesValidations => _validationDuration.Enabled;

    public void Observe(ResponseStore store)
    {
        _meter.CreateObservableGauge("revalidating_cache.stored.bytes", () => store.Bytes, "By", "Bytes that the stored responses take.");
        _meter.CreateObservableGauge("revalidating_cache.stored.responses", () => (long)store.Count, "{response}", "Stored responses.");
    }

    public void Answered(in Verdict verdict, int status, long bytesFromStore)
    {
        _outcomes[(int)verdict.Outcome].Add(1);
        _requests.Add(1, Reason(verdict.Reason.Token()));
        _share.Count(status);
        if (verdict.Collapsed)
        {
            _collapsed.Add(1);
        }

        if (status == 304)
        {
            _notModified.Add(1);
        }

        if (bytesFromStore > 0)
        {
            _bytesSaved.Add(bytesFromStore);
        }
    }

    /// <summary>An answer with an ETag left for a client.</summary>
    public void ToClient(int status)
    {
        _toClients.Add(1);
        _toClientsNotModified.Add(status == 304 ? 1 : 0);
        _clientsShare.Count(status);
    }

    /// <summary>Counts nothing, everywhere: a counter that was never added to is not exported, and its chart would say that there is no data where it should say 0.</summary>
    public void Zero()
    {
        foreach (var counter in (Counter<long>[])[.. _outcomes, _collapsed, _notModified, _groups, _grouped, _bytesSaved, _toClients, _toClientsNotModified])
        {
            counter.Add(0);
        }

        Zero(_requests, Enum.GetValues<Reason>().Select(reason => reason.Token()));
        Zero(_notStored, Enum.GetValues<Storability>().Where(storability => storability != Storability.Store).Select(storability => storability.Token()));
        Zero(_evictions, Enum.GetValues<EvictionReason>().Select(reason => reason.Token()));
    }

    public void Grouped(int questions)
    {
        _groups.Add(1);
        _grouped.Add(questions);
    }

    public void Validated(TimeSpan duration) => _validationDuration.Record(duration.TotalSeconds);

    public void NotStored(Storability storability) => _notStored.Add(1, Reason(storability.Token()));

    public void Evicted(EvictionReason reason) => _evictions.Add(1, Reason(reason.Token()));

    public void Dispose() => _meter.Dispose();

    private Counter<long> Counter(string name, string description) => _meter.CreateCounter<long>($"revalidating_cache.{name}", "{request}", description);

    private static void Zero(Counter<long> counter, IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
        {
            counter.Add(0, Reason(reason));
        }
    }

    private static KeyValuePair<string, object?> Reason(string token) => new("reason", token);
}
