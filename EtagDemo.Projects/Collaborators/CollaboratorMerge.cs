namespace EtagDemo.Projects.Collaborators;

/// <summary>Puts new roles on those who are there, and adds those who are not.</summary>
public static class CollaboratorMerge
{
    public static List<Collaborator> Apply(Guid projectId, IReadOnlyList<Collaborator> before, IReadOnlyList<CollaboratorInput> changes)
    {
        var after = before.ToDictionary(collaborator => collaborator.Email);
        foreach (var change in changes)
        {
            if (after.TryGetValue(change.CleanEmail, out var collaborator))
            {
                collaborator.Role = change.Role!;
            }
            else
            {
                after.Add(change.CleanEmail, new Collaborator { ProjectId = projectId, Email = change.CleanEmail, Role = change.Role! });
            }
        }

        return [.. after.Values];
    }
}
