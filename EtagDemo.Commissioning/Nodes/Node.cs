using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>A device commissioned in a zone. It stays in that zone for as long as it exists.</summary>
public sealed class Node
{
    public const int MaxPerProject = 20_000;

    public required Guid ProjectId { get; init; }

    public required Guid NodeUuid { get; init; }

    public required Guid ZoneId { get; init; }

    public required string Name { get; set; }

    public required ScalarMap Configuration { get; set; }

    public DateTimeOffset UpdatedAt { get; init; }
}
