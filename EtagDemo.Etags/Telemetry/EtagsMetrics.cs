using System.Diagnostics.Metrics;
using EtagDemo.Etags.Administration;
using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Reading;
using EtagDemo.Telemetry;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Telemetry;

/// <summary>The meter <c>EtagDemo.Etags</c>.</summary>
internal sealed class EtagsMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "EtagDemo.Etags";

    private readonly KeyValuePair<string, object?> _service;
    private readonly Meter _meter;
    private readonly Counter<long> _reads;
    private readonly Counter<long> _writes;
    private readonly Counter<long> _audited;
    private readonly Counter<long> _stale;
    private readonly Counter<long> _resolved;
    private readonly Counter<long> _barrier;
    private readonly Counter<long> _outside;
    private readonly Counter<long> _renewed;
    private readonly RecentCount _hits;
    private readonly RecentCount _misses;
    private readonly RecentCount _bypassed;
    private readonly RecentCount _notModified;
    private readonly RecentCount _full;
    private long _staleDetected;

    public EtagsMetrics(IMeterFactory meters, IOptions<EtagsOptions> options, TimeProvider time)
    {
        StartedAt = time.GetUtcNow();
        (_hits, _misses, _bypassed, _notModified, _full) = (new(time), new(time), new(time), new(time), new(time));
        _meter = meters.Create(MeterName);
        _service = new("etags.service", options.Value.Service);
        Now("hit_rate", "%", () => RecentCount.Percent(_hits, _misses, _bypassed),
            "Share of reads, in the last 10 s, that a stored validator answered. High: PostgreSQL is spared. Low without writes: etags.reads says why. 0 when nothing is read.");
        Now("304_rate", "%", () => RecentCount.Percent(_notModified, _full),
            "Share of reads, in the last 10 s, answered 304. High: what the gateway stores still holds. Low beside a high hit rate: reads come without If-None-Match.");
        Now("hits", "{request}/s", _hits.PerSecond,
            "Reads a second, in the last 10 s, that a stored validator answered before the handler ran.");
        Now("misses", "{request}/s", _misses.PerSecond,
            "Reads a second, in the last 10 s, that the handler answered. A few after each write are as it should be.");
        Now("spared_queries", "{query}/s", _hits.PerSecond,
            "Handler runs a second, in the last 10 s, that PostgreSQL was spared, each with all its queries.");
        _reads = _meter.CreateCounter<long>("etags.reads", "{request}", "Requests to endpoints with a policy, by outcome and by the reason why they were no hit.");
        _writes = _meter.CreateCounter<long>("etags.writes", "{write}", "Steps of writes at the store.");
        _audited = _meter.CreateCounter<long>("etags.audited", "{entry}", "Stored entries that were rendered again, by who had it done and by verdict.");
        _stale = _meter.CreateCounter<long>("etags.stale_detected", "{entry}", "Stored entries that were trusted and wrong. Must stay 0.");
        _resolved = _meter.CreateCounter<long>("etags.marks.resolved", "{mark}", "Marks past their deadline that the database was asked about, by outcome.");
        _barrier = _meter.CreateCounter<long>("etags.barrier.asked", "{question}", "Questions whether the barrier of a new epoch can go down.");
        _outside = _meter.CreateCounter<long>("etags.outside.tags", "{tag}", "Tags that the database announced for changes around the service.");
        _renewed = _meter.CreateCounter<long>("etags.epochs.renewed", "{epoch}", "Epochs begun by the listener: at its start, after a gap, after a TRUNCATE.");
    }

    /// <summary>When counting began: as good as the start of the process, since the host makes this before it serves.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>The headline numbers since <see cref="StartedAt"/>.</summary>
    public EtagsTotals Totals => new(_hits.Total, _misses.Total, _bypassed.Total, _notModified.Total, _hits.Total, Interlocked.Read(ref _staleDetected));

    public void Read(ReadOutcome outcome, NoHit? reason)
    {
        Headline(outcome, reason)?.Add(1);
        (outcome is ReadOutcome.NotModified or ReadOutcome.LateNotModified ? _notModified : _full).Add(1);
        CountRead(1, outcome, reason);
    }

    /// <summary>Counts nothing, everywhere: a counter that was never added to is not exported, and its chart would say that there is no data where it should say 0.</summary>
    public void Zero()
    {
        foreach (var counter in (Counter<long>[])[_stale, _outside, _renewed])
        {
            counter.Add(0, _service);
        }

        CountRead(0, ReadOutcome.NotModified, reason: null);
        CountRead(0, ReadOutcome.PreconditionFailed, reason: null);
        foreach (var reason in Enum.GetValues<NoHit>())
        {
            CountRead(0, ReadStart.IsBypassReason(reason) ? ReadOutcome.Bypass : ReadOutcome.Generated, reason);
        }

        Zero(_writes, "etags.step", Enum.GetValues<WriteStep>().Select(Names.Of));
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            CountAudited(0, AuditCause.Interval, verdict);
            CountAudited(0, AuditCause.Demand, verdict);
        }

        Zero(_resolved, "etags.outcome", Enum.GetValues<TransactionOutcome>().Select(Names.Of));
        Zero(_barrier, "etags.down", [Names.Of(false), Names.Of(true)]);
    }

    public void Write(WriteStep step) => _writes.Add(1, _service, new("etags.step", Names.Of(step)));

    public void Audited(AuditCause cause, Verdict verdict)
    {
        if (verdict == Verdict.Stale)
        {
            Interlocked.Increment(ref _staleDetected);
            _stale.Add(1, _service);
        }

        CountAudited(1, cause, verdict);
    }

    public void Resolved(TransactionOutcome outcome) => _resolved.Add(1, _service, new("etags.outcome", Names.Of(outcome)));

    public void BarrierAsked(bool isDown) => _barrier.Add(1, _service, new("etags.down", Names.Of(isDown)));

    public void Outside(int tags) => _outside.Add(tags, _service);

    public void EpochRenewed() => _renewed.Add(1, _service);

    private static bool IsHit(ReadOutcome outcome, NoHit? reason) =>
        outcome == ReadOutcome.NotModified || (outcome == ReadOutcome.PreconditionFailed && reason is null);

    // None for a trusted validator that the request did not ask about: the store had it, and the handler had to run all the same.
    private RecentCount? Headline(ReadOutcome outcome, NoHit? reason) => outcome switch
    {
        ReadOutcome.Bypass => _bypassed,
        _ when IsHit(outcome, reason) => _hits,
        _ => reason is null ? null : _misses,
    };

    // A dashboard draws a counter as its total, and adds all tags up into one line: what is to be seen at a glance is a gauge of its own.
    private void Now(string name, string unit, Func<double> observe, string meaning) =>
        _meter.CreateObservableGauge($"etags.now.{name}", () => new Measurement<double>(Math.Round(observe(), 1), _service), unit, meaning);

    private void CountRead(long requests, ReadOutcome outcome, NoHit? reason)
    {
        if (_reads.Enabled)
        {
            _reads.Add(requests, _service, new("etags.outcome", Names.Of(outcome)), new("etags.reason", reason is { } why ? Names.Of(why) : "none"));
        }
    }

    private void CountAudited(long entries, AuditCause cause, Verdict verdict) =>
        _audited.Add(entries, _service, new("etags.cause", Names.Of(cause)), new("etags.verdict", Names.Of(verdict)));

    private void Zero(Counter<long> counter, string tag, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            counter.Add(0, _service, new(tag, value));
        }
    }
}
