using System.Diagnostics.Metrics;
using EtagDemo.Etags.Coherence;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Telemetry;

/// <summary>The meter <c>EtagDemo.Etags</c>.</summary>
internal sealed class EtagsMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "EtagDemo.Etags";

    private readonly KeyValuePair<string, object?> _service;
    private readonly Counter<long> _resolved;
    private readonly Counter<long> _barrier;

    public EtagsMetrics(IMeterFactory meters, IOptions<EtagsOptions> options)
    {
        var meter = meters.Create(MeterName);
        _service = new("etags.service", options.Value.Service);
        _resolved = meter.CreateCounter<long>("etags.marks.resolved", "{mark}", "Marks past their deadline that the database was asked about, by outcome.");
        _barrier = meter.CreateCounter<long>("etags.barrier.asked", "{question}", "Questions whether the barrier of a new epoch can go down.");
    }

    public void Resolved(TransactionOutcome outcome) => _resolved.Add(1, _service, new("etags.outcome", outcome.ToString()));

    public void BarrierAsked(bool isDown) => _barrier.Add(1, _service, new("etags.down", isDown));
}
