namespace EtagDemo.Bff.Live.Services;

/// <summary>A validator of a service, and the nonce that each of its tags has now (<c>/_etags/partitions</c>).</summary>
internal sealed record EntryState(
    string Key,
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Fields,
    string Etag,
    DateTimeOffset RecordedAt,
    bool Hit,
    string? Reason,
    IReadOnlyDictionary<string, string> Nonces);
