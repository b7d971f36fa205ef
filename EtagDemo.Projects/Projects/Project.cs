namespace EtagDemo.Projects.Projects;

/// <summary>The aggregate's root: whoever changes anything of a project locks its row first.</summary>
public sealed class Project
{
    public required Guid ProjectId { get; init; }

    public required string Name { get; set; }

    /// <summary>Set by the first step of a deletion. From then on the project reads as absent, and only the deletion itself goes on.</summary>
    public DateTimeOffset? DeletingAt { get; set; }

    public DateTimeOffset UpdatedAt { get; private set; }
}
