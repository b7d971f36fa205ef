namespace EtagDemo.Benchmarks.Sample;

/// <summary>A kind of zone, and how many nodes it has: sensors first, then luminaires.</summary>
internal sealed record RoomKind(string Name, string Scenario, int Sensors, int Luminaires)
{
    /// <summary>Ten zones with a hundred nodes: one wing of an office floor.</summary>
    public static IReadOnlyList<RoomKind> OfficeWing { get; } =
    [
        new("Open-plan office", "open-plan", 4, 20),
        new("Office 1", "daylight-harvesting", 1, 7),
        new("Office 2", "daylight-harvesting", 1, 7),
        new("Meeting room", "meeting-room", 1, 7),
        new("Corridor", "corridor", 2, 12),
        new("Stairwell", "stairwell", 1, 5),
        new("Restroom", "restroom", 1, 3),
        new("Storage", "switch", 0, 4),
        new("Kitchen", "occupancy", 1, 9),
        new("Escape route", "emergency", 0, 14)
    ];

    /// <summary>The same below ground.</summary>
    public static IReadOnlyList<RoomKind> ParkingWing { get; } =
    [
        new("Parking deck A", "parking", 4, 20),
        new("Parking deck B", "parking", 4, 20),
        new("Ramp", "parking", 1, 7),
        new("Technical room", "switch", 0, 6),
        new("Archive", "vacancy", 1, 7),
        new("Corridor", "corridor", 1, 9),
        new("Stairwell", "stairwell", 1, 3),
        new("Bicycle store", "occupancy", 1, 5),
        new("Facade", "night", 0, 4),
        new("Escape route", "emergency", 0, 6)
    ];
}
