using EtagDemo.Projects.Database;

namespace EtagDemo.Projects.Collaborators;

public sealed record CollaboratorDocument(string Email, string Role)
{
    public static CollaboratorDocument Of(Collaborator collaborator) => new(collaborator.Email, collaborator.Role);

    /// <summary>The project's, by email.</summary>
    public static IQueryable<CollaboratorDocument> ListOf(ProjectsDbContext db, Guid projectId) =>
        db.CollaboratorsOf(projectId).Select(collaborator => new CollaboratorDocument(collaborator.Email, collaborator.Role));
}
