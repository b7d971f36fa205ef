namespace EtagDemo.Bff.Live.Bench;

/// <summary>A question that the gateway put to a service, and the head of what it answered.</summary>
/// <param name="Service">The service.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="StartMs">When it was put, from the moment the client's request arrived.</param>
/// <param name="ElapsedMs">Until the head of the answer was there.</param>
/// <param name="Request">The request's fields.</param>
/// <param name="Status">The answer's status; null when there was no answer.</param>
/// <param name="Response">The answer's fields.</param>
internal sealed record Hop(
    string Service, string Method, string Path, double StartMs, double ElapsedMs, IReadOnlyList<ShownField> Request, int? Status, IReadOnlyList<ShownField> Response);
