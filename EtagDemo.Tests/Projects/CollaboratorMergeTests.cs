using EtagDemo.Projects.Collaborators;

namespace EtagDemo.Tests.Projects;

public class CollaboratorMergeTests
{
    private static readonly Guid ProjectId = Guid.Parse("01a1ff4043707377adf9629b02a43fe4");

    [Fact]
    public void New_ones_are_added_known_ones_get_the_new_role_and_the_rest_stays()
    {
        List<Collaborator> before = [Of("ada@x.y", "owner"), Of("bob@x.y", "viewer"), Of("cy@x.y", "editor")];

        var after = CollaboratorMerge.Apply(ProjectId, before, [new("BOB@x.y", "editor"), new("Dee@x.y", "viewer")]);

        Assert.Equal(
            [("ada@x.y", "owner"), ("bob@x.y", "editor"), ("cy@x.y", "editor"), ("dee@x.y", "viewer")],
            after.Select(collaborator => (collaborator.Email, collaborator.Role)).Order());
        Assert.Same(before[1], after.Single(collaborator => collaborator.Email == "bob@x.y"));
    }

    private static Collaborator Of(string email, string role) => new() { ProjectId = ProjectId, Email = email, Role = role };
}
