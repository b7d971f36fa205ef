namespace EtagDemo.Bff.Live.Sampling;

/// <summary>The gateway as the page shows it; numbers since the sampler began.</summary>
/// <param name="Instance">Which of the gateway's replicas it is.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Validated">Answered from memory after the origin said that it still holds.</param>
/// <param name="Replaced">Answered with a new response in place of the stored one.</param>
/// <param name="Misses">Nothing was stored.</param>
/// <param name="Hits">Answered from memory without a question.</param>
/// <param name="Bypassed">Passed through.</param>
/// <param name="Collapsed">Answered by another request's question.</param>
/// <param name="Errors">There was nothing to answer with.</param>
/// <param name="BytesSaved">Bytes of bodies that did not have to come from an origin.</param>
/// <param name="Evictions">Responses that were given up for others.</param>
/// <param name="Responses">Responses in memory.</param>
/// <param name="Bytes">What they take.</param>
/// <param name="Budget">What they may take.</param>
internal sealed record GatewayView(
    string Instance,
    DateTimeOffset StartedAt,
    long Validated,
    long Replaced,
    long Misses,
    long Hits,
    long Bypassed,
    long Collapsed,
    long Errors,
    long BytesSaved,
    long Evictions,
    int Responses,
    long Bytes,
    long Budget);
