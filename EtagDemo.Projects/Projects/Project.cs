using EtagDemo.Projects.Deletion;

namespace EtagDemo.Projects.Projects;

/// <summary>The aggregate's root: whoever changes anything of a project locks its row first.</summary>
public sealed class Project : ITombstoned
{
    public required Guid ProjectId { get; init; }

    public required string Name { get; set; }

    public DateTimeOffset? DeletingAt { get; set; }

    public DateTimeOffset UpdatedAt { get; private set; }
}
