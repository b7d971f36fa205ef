using System.Collections.Immutable;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Commissioning.Audit;

/// <summary>Compares what a scan of the site found with what was commissioned. Depends on its two arguments and on nothing else.</summary>
public static class SiteScan
{
    /// <summary>Findings in order of node_uuid, whatever the order of the arguments.</summary>
    public static SiteAudit Compare(IEnumerable<CommissionedNode> commissioned, IEnumerable<ScannedNode> scanned)
    {
        var found = scanned.ToDictionary(node => node.NodeUuid);
        var missing = ImmutableArray.CreateBuilder<MissingNode>();
        var drifted = ImmutableArray.CreateBuilder<DriftedNode>();
        foreach (var node in commissioned.OrderBy(node => node.NodeUuid))
        {
            if (!found.Remove(node.NodeUuid, out var onSite))
            {
                missing.Add(new(node.NodeUuid, node.Name));
            }
            else if (!onSite.Configuration.Equals(node.Configuration))
            {
                drifted.Add(new(node.NodeUuid, node.Name, [.. ScalarMapComparison.All(onSite.Configuration, node.Configuration)]));
            }
        }

        return new(missing.ToImmutable(), [.. found.Keys.Order().Select(uuid => new UnknownNode(uuid))], drifted.ToImmutable());
    }
}
