using System.Text.Json;
using System.Text.Json.Serialization;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Audit;

/// <summary>A node with its zone and its configuration, as it is sent.</summary>
internal sealed record ZonedNodeBody([property: JsonRequired] Guid ZoneId, [property: JsonRequired] Guid NodeUuid, IReadOnlyDictionary<string, JsonElement>? Configuration)
{
    public IEnumerable<InputError> Errors(string member)
    {
        ScalarMapChange.Parse(Configuration, mayRemove: false, out var problem);
        return problem is null ? [] : [new($"{member}.configuration", problem)];
    }

    public ZonedNode ToZonedNode() => new(ZoneId, NodeUuid, ScalarMapChange.Parse(Configuration, mayRemove: false, out _).ApplyTo(ScalarMap.Empty));
}
