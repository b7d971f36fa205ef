using System.Text.Json;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Scenarios;

/// <summary>The body of PUT: the whole scenario, whose name is in the path.</summary>
internal sealed record PutScenario(IReadOnlyDictionary<string, JsonElement>? Parameters) : IValidated
{
    public IEnumerable<InputError> Errors()
    {
        ScalarMapChange.Parse(Parameters, mayRemove: false, out var problem);
        problem = Parameters is null ? "The parameters are needed, as an object of strings, numbers and booleans." : problem;
        return problem is null ? [] : [new("parameters", problem)];
    }

    public ScalarMap NewParameters() => ScalarMapChange.Parse(Parameters, mayRemove: false, out _).ApplyTo(ScalarMap.Empty);
}
