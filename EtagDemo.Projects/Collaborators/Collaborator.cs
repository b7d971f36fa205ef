namespace EtagDemo.Projects.Collaborators;

public sealed class Collaborator
{
    public required Guid ProjectId { get; init; }

    /// <summary>In lower case: <see cref="ServiceDefaults.Api.EmailRule"/>.</summary>
    public required string Email { get; init; }

    public required string Role { get; set; }

    public DateTimeOffset UpdatedAt { get; private set; }
}
