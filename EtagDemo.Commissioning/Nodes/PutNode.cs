using System.Text.Json;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>The body of PUT: the whole node.</summary>
internal sealed record PutNode(string? Name, IReadOnlyDictionary<string, JsonElement>? Configuration) : IValidated
{
    public IEnumerable<InputError> Errors()
    {
        ScalarMapChange.Parse(Configuration, mayRemove: false, out var problem);
        return NameRule.Errors("name", Name).Concat(problem is null ? [] : [new("configuration", problem)]);
    }

    public ScalarMap NewConfiguration() => ScalarMapChange.Parse(Configuration, mayRemove: false, out _).ApplyTo(ScalarMap.Empty);
}
