using EtagDemo.Bff.Upstreams;

namespace EtagDemo.Bff.Live.Bench;

/// <summary>Which validators to show: all of the project and of the caller, whatever the exchange asked about, and whatever it changed. The rest is not its business.</summary>
internal static class Relevance
{
    public static bool Of(EntryChange change, BenchRequest request, IReadOnlyList<Hop> hops) =>
        change.Fate is not (EntryFate.Held or EntryFate.Idle)
        || Partitions.OwnOf(Enum.Parse<UpstreamService>(change.Service, ignoreCase: true), request).Contains(change.Partition)
        || hops.Any(hop => IsAbout(hop, change));

    private static bool IsAbout(Hop hop, EntryChange change) =>
        hop.Service == change.Service
        && hop.Method == change.Method
        && Uri.UnescapeDataString(hop.Path) == Uri.UnescapeDataString(change.Path)
        && change.Fields.All(field => field.Value == (hop.Request.FirstOrDefault(sent => sent.Name.Equals(field.Key, StringComparison.OrdinalIgnoreCase))?.Value ?? ""));
}
