namespace EtagDemo.Projects.Areas;

public sealed class Area
{
    public required Guid ProjectId { get; init; }

    public required Guid AreaId { get; init; }

    public required string Name { get; set; }

    /// <summary>Set by the first step of a deletion; the area and its zones read as absent from then on.</summary>
    public DateTimeOffset? DeletingAt { get; set; }

    public DateTimeOffset UpdatedAt { get; private set; }
}
