namespace EtagDemo.Etags.Telemetry;

/// <summary>The headline numbers of this process since it started.</summary>
/// <param name="Hits">Answered from a stored validator, before the handler.</param>
/// <param name="Misses">Answered by the handler, because no stored validator could be trusted.</param>
/// <param name="Bypassed">Answered by the handler, because the store could not be asked.</param>
/// <param name="NotModified">Answers of 304.</param>
/// <param name="QueriesAvoided">Handler runs that an answer from the store made needless.</param>
/// <param name="StaleDetected">Stored entries that were trusted and wrong. Must stay 0.</param>
internal sealed record EtagsTotals(long Hits, long Misses, long Bypassed, long NotModified, long QueriesAvoided, long StaleDetected);
