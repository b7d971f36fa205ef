namespace EtagDemo.Bff.Live.Bench;

/// <summary>A validator before and after an exchange.</summary>
/// <param name="Service">Whose it is.</param>
/// <param name="Partition">The partition of its tags.</param>
/// <param name="Method">The method of the request it answers.</param>
/// <param name="Path">Path and query of that request.</param>
/// <param name="Fields">The fields that select it.</param>
/// <param name="Before">Its entity tag before; null when it was not there.</param>
/// <param name="After">Its entity tag after; null when it is gone.</param>
/// <param name="WasTrusted">Whether it would have been a hit before.</param>
/// <param name="Reason">Why it would not have been, if so.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Tags">What it depends on.</param>
/// <param name="Moved">Those of its tags that got a new nonce.</param>
internal sealed record EntryChange(
    string Service,
    string Partition,
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Fields,
    string? Before,
    string? After,
    bool WasTrusted,
    string? Reason,
    EntryFate Fate,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Moved);
