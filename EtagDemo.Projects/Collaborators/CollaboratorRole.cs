namespace EtagDemo.Projects.Collaborators;

/// <summary>What the gateway asks for each request below a project.</summary>
/// <param name="Deleting">The project's deletion has begun: nothing but that deletion can be asked for.</param>
public sealed record CollaboratorRole(string Email, string Role, bool Deleting);
