using System.Text.Json;
using System.Text.Json.Serialization;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Commissioning.Changes;

/// <summary>One value of one node, as it shall be.</summary>
internal sealed record NodeChange([property: JsonRequired] Guid ZoneId, [property: JsonRequired] Guid NodeUuid, string? Name, JsonElement To) : IValidated
{
    public IEnumerable<InputError> Errors()
    {
        ScalarMapChange.Parse(Member(), mayRemove: false, out var problem);
        return problem is null ? [] : [new("to", problem)];
    }

    public ScalarMap ApplyTo(ScalarMap configuration) => ScalarMapChange.Parse(Member(), mayRemove: false, out _).ApplyTo(configuration);

    private Dictionary<string, JsonElement> Member() => new() { [Name ?? ""] = To };
}
