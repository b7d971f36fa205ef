using System.Diagnostics.Metrics;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.Telemetry;

namespace EtagDemo.RevalidatingCache.Telemetry;

/// <summary>
/// What the cache does, as instruments of the meter <see cref="MeterName"/>. What is to be seen at a glance is a gauge of its own over the last seconds,
/// since a dashboard draws a counter as its total and adds all tags up into one line. Tags come from closed sets; none holds an id.
/// </summary>
internal sealed class RevalidatingCacheMetrics : IDisposable
{
    public const string MeterName = "EtagDemo.RevalidatingCache";

    private static readonly string[] Outcomes = ["hit", "validated", "replaced", "miss", "bypass", "stale", "error"];

    private readonly Meter _meter;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _collapsed;
    private readonly Counter<long> _batches;
    private readonly Counter<long> _batched;
    private readonly Counter<long> _responses;
    private readonly Counter<long> _bytesSaved;
    private readonly Counter<long> _evictions;
    private readonly Counter<long> _notStored;
    private readonly Histogram<double> _validationDuration;
    private readonly RecentCount _hits;
    private readonly RecentCount _misses;
    private readonly RecentCount _notModified;
    private readonly RecentCount _full;
    private readonly RecentCount _sparedBytes;
    private bool _responsesLeaveElsewhere;

    public RevalidatingCacheMetrics(IMeterFactory meters, TimeProvider time)
    {
        (_hits, _misses, _notModified, _full, _sparedBytes) = (new(time), new(time), new(time), new(time), new(time));
        _meter = meters.Create(MeterName);
        Now("hit_rate", "%", () => RecentCount.Percent(_hits, _misses),
            "Share of reads, in the last 10 s, answered from the store, just validated or fresh. High: bodies need not travel. Low: cache.requests says why. 0 when nothing is read.");
        Now("304_rate", "%", () => RecentCount.Percent(_notModified, _full),
            "Share of responses to clients, in the last 10 s, that were 304. High: clients have the newest. Low beside a high hit rate: they ask without If-None-Match.");
        Now("hits", "{request}/s", _hits.PerSecond,
            "Reads a second, in the last 10 s, answered from the store, just validated or fresh.");
        Now("misses", "{request}/s", _misses.PerSecond,
            "Reads a second, in the last 10 s, for which an origin sent a body. A few after each change are as it should be.");
        Now("spared_bytes", "By/s", _sparedBytes.PerSecond,
            "Bytes of bodies a second, in the last 10 s, that no origin had to send.");
        _requests = Counter("requests", "{request}", "All requests, by outcome and by reason.");
        _collapsed = Counter("collapsed", "{request}", "Requests answered by the fetch of another request.");
        _batches = Counter("batches", "{request}", "Requests to an origin that validated several stored responses at once.");
        _batched = Counter("batched", "{request}", "Validations that travelled in batches.");
        _responses = Counter("responses", "{response}", "Responses with an ETag that left for clients: stored, forwarded or composed.");
        _bytesSaved = Counter("bytes_saved", "By", "Bytes of bodies that did not have to come from an origin.");
        _evictions = Counter("evictions", "{response}", "Stored responses that were given up, by reason.");
        _notStored = Counter("not_stored", "{response}", "Responses that were not stored, by reason.");
        _validationDuration = _meter.CreateHistogram<double>("cache.validation.duration", "s", "From the question to the origin's 304.");
    }

    /// <summary>Whether anybody measures the time of validations.</summary>
    public bool TimesValidations => _validationDuration.Enabled;

    public void Observe(ResponseStore store)
    {
        _meter.CreateObservableGauge("cache.stored.bytes", () => store.Bytes, "By", "Bytes that the stored responses take.");
        _meter.CreateObservableGauge("cache.stored.responses", () => (long)store.Count, "{response}", "Stored responses.");
    }

    public void Answered(in Verdict verdict, int status, long bytesFromStore)
    {
        CountRequest(1, verdict.Outcome, verdict.Reason);
        Headline(verdict.Outcome)?.Add(1);
        if (verdict.Collapsed)
        {
            _collapsed.Add(1);
        }

        if (bytesFromStore > 0)
        {
            _bytesSaved.Add(bytesFromStore);
            _sparedBytes.Add(bytesFromStore);
        }

        if (!_responsesLeaveElsewhere && status != 0)
        {
            CountResponse(status);
        }
    }

    /// <summary>The cache's responses are parts of what leaves for clients, which <see cref="ToClient"/> counts.</summary>
    public void ResponsesLeaveElsewhere() => _responsesLeaveElsewhere = true;

    /// <summary>A response with an ETag left for a client.</summary>
    public void ToClient(int status) => CountResponse(status);

    /// <summary>Counts nothing, everywhere: a counter that was never added to is not exported, and its chart would say that there is no data where it should say 0.</summary>
    public void Zero()
    {
        foreach (var counter in (Counter<long>[])[_collapsed, _batches, _batched, _bytesSaved])
        {
            counter.Add(0);
        }

        _responses.Add(0, Tag("outcome", "not_modified"));
        _responses.Add(0, Tag("outcome", "full"));
        foreach (var reason in Enum.GetValues<Reason>())
        {
            foreach (var outcome in OutcomesOf(reason))
            {
                CountRequest(0, outcome, reason);
            }
        }

        Zero(_notStored, Enum.GetValues<Storability>().Where(storability => storability != Storability.Store).Select(storability => storability.Token()));
        Zero(_evictions, Enum.GetValues<EvictionReason>().Select(reason => reason.Token()));
    }

    public void Grouped(int questions)
    {
        _batches.Add(1);
        _batched.Add(questions);
    }

    public void Validated(TimeSpan duration) => _validationDuration.Record(duration.TotalSeconds);

    public void NotStored(Storability storability) => _notStored.Add(1, Why(storability.Token()));

    public void Evicted(EvictionReason reason) => _evictions.Add(1, Why(reason.Token()));

    public void Dispose() => _meter.Dispose();

    // What comes of a reason when all goes well.
    private static Outcome[] OutcomesOf(Reason reason) => reason switch
    {
        Reason.Fresh => [Outcome.Hit],
        Reason.RequestAcceptsStale or Reason.StaleWhileRevalidate or Reason.StaleIfError => [Outcome.Stale],
        Reason.UriMiss or Reason.VaryMiss => [Outcome.Miss],
        Reason.RequestNoStore or Reason.Method or Reason.Upgrade or Reason.OriginDecides => [Outcome.Bypass],
        Reason.OnlyIfCached or Reason.OriginUnreachable or Reason.WrongDigest => [Outcome.Error],
        _ => [Outcome.Validated, Outcome.Replaced],
    };

    private RecentCount? Headline(Outcome outcome) => outcome switch
    {
        Outcome.Hit or Outcome.Validated or Outcome.Stale => _hits,
        Outcome.Miss or Outcome.Replaced => _misses,
        _ => null,
    };

    private void CountRequest(long number, Outcome outcome, Reason reason) => _requests.Add(number, Tag("outcome", Outcomes[(int)outcome]), Why(reason.Token()));

    private void CountResponse(int status)
    {
        var isNotModified = status == 304;
        _responses.Add(1, Tag("outcome", isNotModified ? "not_modified" : "full"));
        (isNotModified ? _notModified : _full).Add(1);
    }

    private void Now(string name, string unit, Func<double> observe, string meaning) =>
        _meter.CreateObservableGauge($"cache.now.{name}", () => Math.Round(observe(), 1), unit, meaning);

    private Counter<long> Counter(string name, string unit, string meaning) => _meter.CreateCounter<long>($"cache.{name}", unit, meaning);

    private static void Zero(Counter<long> counter, IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
        {
            counter.Add(0, Why(reason));
        }
    }

    private static KeyValuePair<string, object?> Why(string token) => Tag("reason", token);

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
