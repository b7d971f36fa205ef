using System.Text.Json;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>The body of PATCH: what is to change. A configuration is merged into the one there is; a null removes a member.</summary>
internal sealed record PatchNode(string? Name, IReadOnlyDictionary<string, JsonElement>? Configuration) : IValidated
{
    public IEnumerable<InputError> Errors()
    {
        ScalarMapChange.Parse(Configuration, mayRemove: true, out var problem);
        return (Name is null ? [] : NameRule.Errors("name", Name)).Concat(problem is null ? [] : [new("configuration", problem)]);
    }

    public ScalarMap Merged(ScalarMap configuration) => ScalarMapChange.Parse(Configuration, mayRemove: true, out _).ApplyTo(configuration);
}
