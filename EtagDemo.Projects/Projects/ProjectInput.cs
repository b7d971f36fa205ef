using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Projects.Projects;

/// <summary>The body that creates or renames a project.</summary>
public sealed record ProjectInput(string? Name) : IValidated
{
    public string CleanName => NameRule.Normalize(Name!);

    public IEnumerable<InputError> Errors() => NameRule.Errors("name", Name);
}
