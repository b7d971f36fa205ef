using System.Text.Json.Serialization;
using EtagDemo.Reconf.Misconfigurations;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Reconf.Audit;

/// <summary>The input of a project's audit: its zones with their scenarios, its nodes with their configurations.</summary>
internal sealed record AuditBody([property: JsonRequired] Guid ProjectId, IReadOnlyList<ZoneScenario?>? Zones, IReadOnlyList<ZonedNodeBody?>? Nodes) : IValidated
{
    public IEnumerable<InputError> Errors() =>
        (Zones?.SelectMany((zone, index) => zone?.Errors($"zones[{index}]") ?? [Null($"zones[{index}]")]) ?? [new("zones", "The list of the project's zones is needed.")])
        .Concat(Nodes?.SelectMany((node, index) => node?.Errors($"nodes[{index}]") ?? [Null($"nodes[{index}]")]) ?? [new("nodes", "The list of the project's nodes is needed.")])
        .Concat(Repeated("zones", Zones?.Select(zone => zone?.ZoneId)))
        .Concat(Repeated("nodes", Nodes?.Select(node => node?.NodeUuid)));

    private static InputError Null(string member) => new(member, "An object is needed, not null.");

    private static IEnumerable<InputError> Repeated(string member, IEnumerable<Guid?>? ids) =>
        from id in ids ?? []
        where id is not null
        group id by id.Value into same
        where same.Skip(1).Any()
        select new InputError(member, $"The id {HexId.Format(same.Key)} is there {same.Count()} times. Name each once.");
}
