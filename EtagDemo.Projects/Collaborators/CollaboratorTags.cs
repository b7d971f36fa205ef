using EtagDemo.Projects.Projects;

namespace EtagDemo.Projects.Collaborators;

public static class CollaboratorTags
{
    /// <summary>Who collaborates in the project, and as what.</summary>
    public const string Set = "project:{projectId}:collaborators";

    public static IEnumerable<string> Of(Collaborator collaborator) =>
        [$"project:{collaborator.ProjectId:N}:collaborators", ProjectTags.ListOfUser(collaborator.Email)];
}
