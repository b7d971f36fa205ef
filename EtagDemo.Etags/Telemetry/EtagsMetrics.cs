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
    private readonly Counter<long> _avoided;
    private readonly Counter<long> _writes;
    private readonly Counter<long> _audited;
    private readonly Counter<long> _stale;
    private readonly Counter<long> _resolved;
    private readonly Counter<long> _barrier;

    private readonly NotModifiedRate _rate;

    public EtagsMetrics(IMeterFactory meters, IOptions<EtagsOptions> options, TimeProvider time)
    {
        _rate = new NotModifiedRate(time);
        var meter = meters.Create(MeterName);
        _service = new("etags.service", options.Value.Service);
        _reads = meter.CreateCounter<long>("etags.reads", "{request}", "Requests to endpoints with a policy, by outcome and by the reason why they were no hit.");
        meter.CreateObservableGauge(
            "etags.not_modified.rate", () => new Measurement<double>(_rate.Observe(), _service), "1", "The share of reads answered 304 from the store, over the last minute.");
        _avoided = meter.CreateCounter<long>("etags.queries.avoided", "{query}", "Handler runs, with all their queries, that a 304 from the store made needless.");
        _writes = meter.CreateCounter<long>("etags.writes", "{write}", "Steps of writes at the store.");
        _audited = meter.CreateCounter<long>("etags.audited", "{entry}", "Stored entries that were rendered again, by verdict.");
        _stale = meter.CreateCounter<long>("etags.stale_detected", "{entry}", "Stored entries that were trusted and wrong. Must stay 0.");
        _resolved = meter.CreateCounter<long>("etags.marks.resolved", "{mark}", "Marks past their deadline that the database was asked about, by outcome.");
        _barrier = meter.CreateCounter<long>("etags.barrier.asked", "{question}", "Questions whether the barrier of a new epoch can go down.");
    }

    public void Read(ReadOutcome outcome, NoHit? reason)
    {
        _rate.Count(outcome == ReadOutcome.NotModified);
        if (outcome == ReadOutcome.NotModified)
        {
            _avoided.Add(1, _service);
        }

        if (_reads.Enabled)
        {
            _reads.Add(1, _service, new("etags.outcome", Names.Of(outcome)), new("etags.reason", reason is { } why ? Names.Of(why) : "none"));
        }
    }

    public void Write(WriteStep step) => _writes.Add(1, _service, new("etags.step", Names.Of(step)));

    public void Audited(Verdict verdict)
    {
        _stale.Add(verdict == Verdict.Stale ? 1 : 0, _service);
        _audited.Add(1, _service, new("etags.verdict", Names.Of(verdict)));
    }

    public void Resolved(TransactionOutcome outcome) => _resolved.Add(1, _service, new("etags.outcome", Names.Of(outcome)));

    public void BarrierAsked(bool isDown) => _barrier.Add(1, _service, new("etags.down", isDown));
}
