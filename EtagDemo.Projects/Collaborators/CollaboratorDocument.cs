namespace EtagDemo.Projects.Collaborators;

public sealed record CollaboratorDocument(string Email, string Role)
{
    public static CollaboratorDocument Of(Collaborator collaborator) => new(collaborator.Email, collaborator.Role);
}
