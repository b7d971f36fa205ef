using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Commissioning.Audit;

/// <summary>The body of an audit: every node that a scan of the site found.</summary>
internal sealed record SiteScanBody(IReadOnlyList<ScannedNodeBody>? Nodes) : IValidated
{
    public IEnumerable<InputError> Errors()
    {
        if (Nodes is null)
        {
            return [new("nodes", "The list of the nodes that were found is needed.")];
        }

        var errors = Nodes.SelectMany((node, index) => node is null ? [new InputError("", "An object is needed, not null.").At(index)] : node.Errors().Select(error => error.At(index)));
        var repeated = Nodes.Where(node => node is not null).GroupBy(node => node.NodeUuid).Where(group => group.Skip(1).Any());
        return errors.Concat(repeated.Select(group => new InputError("nodes", $"The node {HexId.Format(group.Key)} is there {group.Count()} times. Name each node once.")));
    }
}
