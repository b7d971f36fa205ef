using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Projects.Areas;

/// <summary>The body that creates or renames an area.</summary>
public sealed record AreaInput(string? Name) : IValidated
{
    public string CleanName => NameRule.Normalize(Name!);

    public IEnumerable<InputError> Errors() => NameRule.Errors("name", Name);
}
