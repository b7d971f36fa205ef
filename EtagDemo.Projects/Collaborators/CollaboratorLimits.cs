namespace EtagDemo.Projects.Collaborators;

public static class CollaboratorLimits
{
    /// <summary>Renaming a project touches the list of every collaborator, so their number bounds the cost of a write.</summary>
    public const int PerProject = 200;
}
