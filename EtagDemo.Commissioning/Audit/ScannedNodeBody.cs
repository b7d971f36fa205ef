using System.Text.Json;
using System.Text.Json.Serialization;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Commissioning.Audit;

/// <summary>One node of a scan.</summary>
internal sealed record ScannedNodeBody([property: JsonRequired] Guid NodeUuid, IReadOnlyDictionary<string, JsonElement>? Configuration) : IValidated
{
    public IEnumerable<InputError> Errors()
    {
        ScalarMapChange.Parse(Configuration, mayRemove: false, out var problem);
        return problem is null ? [] : [new("configuration", problem)];
    }

    public ScannedNode ToScannedNode() => new(NodeUuid, ScalarMapChange.Parse(Configuration, mayRemove: false, out _).ApplyTo(ScalarMap.Empty));
}
