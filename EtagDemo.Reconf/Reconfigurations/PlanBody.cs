using EtagDemo.Reconf.Audit;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>The body of POST: an audit's findings, to be mended in one zone or in all.</summary>
internal sealed record PlanBody(Guid? ZoneId, IReadOnlyList<FindingBody?>? Findings) : IValidated
{
    public IEnumerable<InputError> Errors()
    {
        if (Findings is null)
        {
            return [new("findings", "The list of the audit's findings is needed.")];
        }

        var errors = Findings.SelectMany((finding, index) => finding?.Errors($"findings[{index}]") ?? [new($"findings[{index}]", "An object is needed, not null.")]);
        var repeated = Findings.Where(finding => finding is not null).GroupBy(finding => (finding!.NodeUuid, finding.Name)).Where(group => group.Skip(1).Any());
        return errors.Concat(repeated.Select(group => new InputError("findings", $"'{group.Key.Name}' of the node {HexId.Format(group.Key.NodeUuid)} is there {group.Count()} times. Name each once.")));
    }

    public IEnumerable<Finding> Read() => Findings!.Select(finding => finding!.ToFinding());
}
