using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>What the real store holds, read through its inventory, which changes nothing.</summary>
/// <param name="Entry">The entry, if there is one.</param>
/// <param name="Nonces">The nonce of each tag that has one.</param>
/// <param name="StandingMarks">Whose marks stand on which tag.</param>
internal sealed record StoreView(StoredEntry? Entry, IReadOnlyDictionary<Tag, long> Nonces, IReadOnlyList<int> StandingMarks)
{
    public static async Task<StoreView> ReadAsync(World world)
    {
        StoredEntry? entry = null;
        await foreach (var kept in world.Inventory.EntriesAsync(CancellationToken.None))
        {
            entry = kept.Entry;
        }

        var nonces = new Dictionary<Tag, long>();
        var marks = new List<int>();
        await foreach (var status in world.Inventory.TagsAsync(CancellationToken.None))
        {
            nonces[status.Tag] = status.Nonce;
            foreach (var mark in status.Marks)
            {
                var writer = Array.FindIndex(world.Writers, writer => writer.Mark?.Writer == mark.Writer);
                marks.Add((writer * Scenario.Tags.Length) + Scenario.Tags.IndexOf(status.Tag));
            }
        }

        marks.Sort();
        return new StoreView(entry, nonces, marks);
    }

    /// <summary>Whether a vector can still make a hit. Once it cannot, it never can again: nonces and epochs do not repeat.</summary>
    public bool IsAlive(World world, TagVector? vector) =>
        vector is not null
        && world.EpochOf(vector.Epoch) == world.Losses
        && vector.Nonces.All(seen => Nonces.TryGetValue(seen.Tag, out var nonce) && nonce == seen.Nonce);
}
