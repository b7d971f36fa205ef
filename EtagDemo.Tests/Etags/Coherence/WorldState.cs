using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>
/// Everything that what follows can depend on, in a form that equal futures share: nonces and epochs only count as alive or dead, readers are alike, and so
/// are writers that touch one tag each.
/// </summary>
internal static class WorldState
{
    private static readonly int[][] Identity = [[0], [0, 1]];

    public static UInt128 Of(World world, StoreView store)
    {
        var writers = world.Writers.Length;
        var text = Text(world, store, Identity[writers - 1]);
        if (writers == 2 && world.Writers.All(writer => writer.Tags.Length == 1))
        {
            var swapped = Text(world, store, [1, 0]);
            text = string.CompareOrdinal(text, swapped) <= 0 ? text : swapped;
        }

        return XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static string Text(World world, StoreView store, int[] order)
    {
        var entry = store.IsAlive(world, store.Entry?.Vector) ? Renamed(Reader.DataOf(store.Entry!.Etag), order) : -1;
        var writers = order.Select(index => Text(world, store, index));
        var readers = world.Readers.Select((reader, index) => Text(world, store, reader, index, order)).Order(StringComparer.Ordinal);
        var resolver = world.Resolver.IsRunning ? Renamed(world.Resolving, order) : -1;
        var barrier = world.Scenario.Replicas ? default : world.BarrierOf(0);
        var others = string.Create(
            CultureInfo.InvariantCulture,
            $"{entry} {resolver}{world.Resolver.Pending} {world.Crashes} {world.Losses} {barrier.Horizon}{barrier.IsDown}");
        return $"{string.Join('|', writers)}#{string.Join('|', readers)}#{others}";
    }

    private static string Text(World world, StoreView store, int writer)
    {
        var participant = world.Writers[writer].Participant;
        var number = world.Scenario.Losses == 0 ? 0 : world.Database.NumberOf(writer);
        var marks = string.Concat(store.StandingMarks.Where(mark => mark / Scenario.Tags.Length == writer).Select(mark => mark % Scenario.Tags.Length));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{participant.Pending} {participant.IsCrashed} {world.Database.StateOf(writer)} {number} {marks} {world.Writers[writer].IsAcknowledged}");
    }

    private static string Text(World world, StoreView store, Reader reader, int index, int[] order)
    {
        if (!reader.Participant.IsRunning)
        {
            return "-";
        }

        var isOfEpoch = reader.Look is { } look && world.EpochOf(look.Epoch) == world.Losses;
        var data = reader.Data is { } known ? Renamed(known, order) : -1;
        var barrier = world.Scenario.Replicas ? world.BarrierOf(index) : default;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{reader.Participant.Pending} {isOfEpoch} {store.IsAlive(world, reader.Look)} {reader.Before is null} {data} {barrier.Horizon}{barrier.IsDown}");
    }

    // A set of writers, with the writers in another order.
    private static int Renamed(int data, int[] order) => order.Length == 1 || order[0] == 0 ? data : ((data & 1) << 1) | ((data >> 1) & 1);
}
