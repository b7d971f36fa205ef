using EtagDemo.Bff.Live.Services;

namespace EtagDemo.Bff.Live.Bench;

/// <summary>Compares a service's validators before and after an exchange.</summary>
internal static class EntryChanges
{
    public static IEnumerable<EntryChange> Between(string service, PartitionState before, PartitionState after)
    {
        var earlier = before.Entries.DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key);
        var later = after.Entries.DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key);
        return earlier.Keys.Union(later.Keys)
            .Select(key => Of(service, earlier.GetValueOrDefault(key), later.GetValueOrDefault(key)))
            .OrderBy(change => change.Path, StringComparer.Ordinal)
            .ThenBy(change => change.Method, StringComparer.Ordinal);
    }

    private static EntryChange Of(string service, EntryState? before, EntryState? after)
    {
        var known = (after ?? before)!;
        IReadOnlyList<string> moved = before is null || after is null ? [] : [.. before.Nonces.Where(tag => after.Nonces.TryGetValue(tag.Key, out var now) && now != tag.Value).Select(tag => tag.Key)];
        return new EntryChange(
            service, known.Key[..known.Key.LastIndexOf('#')], known.Method, known.Path, known.Fields, before?.Etag, after?.Etag, before is { Hit: true }, before?.Reason, FateOf(before, after, moved.Count > 0), [.. known.Nonces.Keys], moved);
    }

    private static EntryFate FateOf(EntryState? before, EntryState? after, bool hasMoved) => (before is { Hit: true }, after is { Hit: true }) switch
    {
        (true, true) => hasMoved ? EntryFate.Renewed : EntryFate.Held,
        (true, false) => EntryFate.Invalidated,
        (false, true) => EntryFate.Recorded,
        (false, false) => EntryFate.Idle,
    };
}
