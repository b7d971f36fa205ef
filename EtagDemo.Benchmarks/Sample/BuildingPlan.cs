using System.Text.Json;

namespace EtagDemo.Benchmarks.Sample;

/// <summary>Draws a building: five floors of four wings. About one node in a hundred is not as its zone's scenario wants it.</summary>
internal static class BuildingPlan
{
    private const int Floors = 5;
    private const int OneIn = 100;

    private static readonly string[] Wings = ["North", "East", "South", "West"];
    private static readonly Dictionary<string, JsonElement> Unconfigured = [];

    /// <param name="seed">The same seed draws the same building.</param>
    /// <param name="scenarios">What each scenario expects of its nodes.</param>
    public static Building Of(int seed, IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>> scenarios)
    {
        var random = new Random(seed);
        return new Building($"Sample building {seed}", [.. Enumerable.Range(0, Floors).SelectMany(floor => Wings.Select(wing => Area(floor, wing)))]);

        BuildingArea Area(int floor, string wing) =>
            new($"Floor {floor} {wing}", [.. (floor == 0 ? RoomKind.ParkingWing : RoomKind.OfficeWing).Select(Zone)]);

        BuildingZone Zone(RoomKind kind) =>
            new(kind.Name, kind.Scenario, [.. Named("Sensor", kind.Sensors).Concat(Named("Luminaire", kind.Luminaires)).Select(name => Node(name, kind))]);

        BuildingNode Node(string name, RoomKind kind) => new(Uuid(random), name, Configuration(scenarios.GetValueOrDefault(kind.Scenario, Unconfigured), random));
    }

    private static IEnumerable<string> Named(string kind, int count) => Enumerable.Range(1, count).Select(number => $"{kind} {number:00}");

    private static string Uuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private static IReadOnlyDictionary<string, JsonElement> Configuration(IReadOnlyDictionary<string, JsonElement> expected, Random random) =>
        random.Next(OneIn) == 0 ? Misconfiguration.Of(expected, random) : expected;
}
