namespace EtagDemo.Projects.Collaborators;

/// <summary>What the gateway asks for each request below a project. While <c>Deleting</c>, nothing but the rest of that deletion can be asked for.</summary>
public sealed record CollaboratorRole(string Email, string Role, bool Deleting);
