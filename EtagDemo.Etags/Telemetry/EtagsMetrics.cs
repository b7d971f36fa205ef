using System.Diagnostics.Metrics;
using EtagDemo.Etags.Administration;
using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Reading;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Telemetry;

/// <summary>The meter <c>EtagDemo.Etags</c>.</summary>
internal sealed class EtagsMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "EtagDemo.Etags";

    private readonly KeyValuePair<string, object?> _service;
    private readonly Counter<long> _reads;
    private readonly TotalledCounter _hits;
    private readonly TotalledCounter _misses;
    private readonly TotalledCounter _bypassed;
    private readonly TotalledCounter _notModified;
    private readonly TotalledCounter _avoided;
    private readonly Counter<long> _writes;
    private readonly Counter<long> _audited;
    private readonly TotalledCounter _stale;
    private readonly Counter<long> _resolved;
    private readonly Counter<long> _barrier;
    private readonly TotalledCounter _outside;
    private readonly TotalledCounter _renewed;

    private readonly NotModifiedRate _rate;

    public EtagsMetrics(IMeterFactory meters, IOptions<EtagsOptions> options, TimeProvider time)
    {
        _rate = new NotModifiedRate(time);
        var meter = meters.Create(MeterName);
        _service = new("etags.service", options.Value.Service);
        _reads = meter.CreateCounter<long>("etags.reads", "{request}", "Requests to endpoints with a policy, by outcome and by the reason why they were no hit.");
        _hits = new(meter.CreateCounter<long>("etags.hits", "{request}", "Answered from a stored validator, before the handler."));
        _misses = new(meter.CreateCounter<long>("etags.misses", "{request}", "Answered by the handler, because no stored validator could be trusted."));
        _bypassed = new(meter.CreateCounter<long>("etags.bypassed", "{request}", "Answered by the handler, because the store could not be asked."));
        _notModified = new(meter.CreateCounter<long>("etags.not_modified", "{request}", "Answers of 304, from the store or after the data was read."));
        meter.CreateObservableGauge(
            "etags.not_modified.rate", () => new Measurement<double>(_rate.Observe(), _service), "1", "The share of reads answered 304 from the store, over the last minute.");
        _avoided = new(meter.CreateCounter<long>("etags.queries.avoided", "{query}", "Handler runs, with all their queries, that an answer from the store made needless."));
        _writes = meter.CreateCounter<long>("etags.writes", "{write}", "Steps of writes at the store.");
        _audited = meter.CreateCounter<long>("etags.audited", "{entry}", "Stored entries that were rendered again, by who had it done and by verdict.");
        _stale = new(meter.CreateCounter<long>("etags.stale_detected", "{entry}", "Stored entries that were trusted and wrong. Must stay 0."));
        _resolved = meter.CreateCounter<long>("etags.marks.resolved", "{mark}", "Marks past their deadline that the database was asked about, by outcome.");
        _barrier = meter.CreateCounter<long>("etags.barrier.asked", "{question}", "Questions whether the barrier of a new epoch can go down.");
        _outside = new(meter.CreateCounter<long>("etags.outside.tags", "{tag}", "Tags that the database announced for changes around the service."));
        _renewed = new(meter.CreateCounter<long>("etags.epochs.renewed", "{epoch}", "Epochs begun by the listener: at its start, after a gap, after a TRUNCATE."));
    }

    /// <summary>The headline numbers since the process started.</summary>
    public EtagsTotals Totals => new(_hits.Total, _misses.Total, _bypassed.Total, _notModified.Total, _avoided.Total, _stale.Total);

    public void Read(ReadOutcome outcome, NoHit? reason)
    {
        _rate.Count(outcome == ReadOutcome.NotModified);
        if (Headline(outcome, reason) is { } headline)
        {
            headline.Add(1, _service);
        }

        if (outcome is ReadOutcome.NotModified or ReadOutcome.LateNotModified)
        {
            _notModified.Add(1, _service);
        }

        if (IsHit(outcome, reason))
        {
            _avoided.Add(1, _service);
        }

        CountRead(1, outcome, reason);
    }

    /// <summary>Counts nothing, everywhere: a counter that was never added to is not exported, and its chart would say that there is no data where it should say 0.</summary>
    public void Zero()
    {
        foreach (var counter in (TotalledCounter[])[_hits, _misses, _bypassed, _notModified, _avoided, _stale, _outside, _renewed])
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
        _stale.Add(verdict == Verdict.Stale ? 1 : 0, _service);
        CountAudited(1, cause, verdict);
    }

    public void Resolved(TransactionOutcome outcome) => _resolved.Add(1, _service, new("etags.outcome", Names.Of(outcome)));

    public void BarrierAsked(bool isDown) => _barrier.Add(1, _service, new("etags.down", Names.Of(isDown)));

    public void Outside(int tags) => _outside.Add(tags, _service);

    public void EpochRenewed() => _renewed.Add(1, _service);

    private static bool IsHit(ReadOutcome outcome, NoHit? reason) =>
        outcome == ReadOutcome.NotModified || (outcome == ReadOutcome.PreconditionFailed && reason is null);

    // None for a trusted validator that the request did not ask about: the store had it, and the handler had to run all the same.
    private TotalledCounter? Headline(ReadOutcome outcome, NoHit? reason) => outcome switch
    {
        ReadOutcome.Bypass => _bypassed,
        _ when IsHit(outcome, reason) => _hits,
        _ => reason is null ? null : _misses,
    };

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
