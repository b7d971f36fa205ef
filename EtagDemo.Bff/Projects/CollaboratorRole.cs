namespace EtagDemo.Bff.Projects;

/// <summary>Who collaborates, and as what.</summary>
internal sealed record CollaboratorRole(string Email, string Role);
