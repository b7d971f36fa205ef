namespace EtagDemo.Bff.Callers;

/// <summary>What the projects service says about one collaborator of a project.</summary>
internal sealed record Collaborator(string Email, string Role, bool Deleting);
