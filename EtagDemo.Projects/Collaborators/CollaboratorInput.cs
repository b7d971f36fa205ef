using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Projects.Collaborators;

/// <summary>One collaborator to add, or to give another role.</summary>
public sealed record CollaboratorInput(string? Email, string? Role) : IValidated
{
    public string CleanEmail => EmailRule.Normalize(Email!);

    public IEnumerable<InputError> Errors()
    {
        if (!EmailRule.TryNormalize(Email, out _))
        {
            yield return new("email", EmailRule.Description);
        }

        if (!CallerRole.IsValid(Role))
        {
            yield return new("role", CallerRole.Description);
        }
    }
}
