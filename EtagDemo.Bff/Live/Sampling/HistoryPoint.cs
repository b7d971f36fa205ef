namespace EtagDemo.Bff.Live.Sampling;

/// <summary>What the charts keep of a sample.</summary>
/// <param name="At">The moment.</param>
/// <param name="Outcomes">Answers to clients by <see cref="AnswerOutcome"/>, since the sampler began.</param>
/// <param name="QueriesAvoided">Since the sampler began.</param>
/// <param name="Handlers">Runs of handlers in the services, with their queries, since the sampler began.</param>
/// <param name="BytesSaved">Since the sampler began.</param>
internal sealed record HistoryPoint(DateTimeOffset At, IReadOnlyList<long> Outcomes, long QueriesAvoided, long Handlers, long BytesSaved)
{
    public static HistoryPoint Of(Sample sample) => new(
        sample.At,
        sample.Outcomes,
        sample.Services.Sum(service => service.QueriesAvoided),
        sample.Services.Sum(service => service.Misses + service.Bypassed),
        sample.Gateway.BytesSaved);
}
