namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>One series of a metric at one moment.</summary>
/// <param name="Attributes">The tags.</param>
/// <param name="Moment">When it was collected, in nanoseconds of Unix time.</param>
/// <param name="Value">A number's value; a histogram's count.</param>
/// <param name="ExemplarTraces">The traces that its exemplars lead to.</param>
public sealed record ReceivedPoint(IReadOnlyDictionary<string, string> Attributes, ulong Moment, double Value, IReadOnlyList<string> ExemplarTraces);
