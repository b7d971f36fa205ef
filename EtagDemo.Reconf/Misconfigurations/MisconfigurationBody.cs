using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Reconf.Misconfigurations;

/// <summary>The input of the calculation: a zone with its scenario, and a node of it with its configuration.</summary>
internal sealed record MisconfigurationBody(ZoneScenario? Zone, NodeConfiguration? Node) : IValidated
{
    public IEnumerable<InputError> Errors() =>
        (Zone?.Errors("zone") ?? [new("zone", "The zone with its scenario is needed.")])
        .Concat(Node?.Errors("node") ?? [new("node", "The node with its configuration is needed.")]);
}
