using EtagDemo.Projects.Deletion;

namespace EtagDemo.Projects.Areas;

public sealed class Area : ITombstoned
{
    public required Guid ProjectId { get; init; }

    public required Guid AreaId { get; init; }

    public required string Name { get; set; }

    public DateTimeOffset? DeletingAt { get; set; }

    public DateTimeOffset UpdatedAt { get; private set; }
}
