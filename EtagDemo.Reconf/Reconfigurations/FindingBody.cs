using System.Text.Json;
using System.Text.Json.Serialization;
using EtagDemo.Reconf.Audit;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>One finding, as it is sent.</summary>
internal sealed record FindingBody([property: JsonRequired] Guid ZoneId, [property: JsonRequired] Guid NodeUuid, string? Name, JsonElement Current, JsonElement Expected)
{
    public IEnumerable<InputError> Errors(string member)
    {
        ScalarMapChange.Parse(new Dictionary<string, JsonElement> { [Name ?? ""] = Expected }, mayRemove: false, out var expected);
        ScalarMapChange.Parse(new Dictionary<string, JsonElement> { [Name ?? ""] = Current }, mayRemove: true, out var current);
        var problem = expected ?? (Current.ValueKind == JsonValueKind.Undefined ? null : current);
        return problem is null ? [] : [new(member, problem)];
    }

    public Finding ToFinding() => new(ZoneId, NodeUuid, Name!, Scalar.From(Current), Scalar.From(Expected));
}
