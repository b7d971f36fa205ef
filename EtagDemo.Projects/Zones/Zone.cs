using EtagDemo.Projects.Deletion;

namespace EtagDemo.Projects.Zones;

public sealed class Zone : ITombstoned
{
    public required Guid ProjectId { get; init; }

    public required Guid AreaId { get; init; }

    public required Guid ZoneId { get; init; }

    public required string Name { get; set; }

    /// <summary>The name of a scenario. What it means is another service's business; whether it exists is found out there.</summary>
    public required string Scenario { get; set; }

    public DateTimeOffset? DeletingAt { get; set; }

    public DateTimeOffset UpdatedAt { get; private set; }
}
