using System.Collections.Immutable;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Audit;

/// <summary>Compares a project's nodes with what their zones expect. Depends on its arguments and on nothing else.</summary>
public static class ProjectCheck
{
    /// <summary>Nodes of a zone that <paramref name="expectations"/> does not know (it was deleted between the two lists) are left out and not counted.</summary>
    public static ProjectAudit Compare(Guid projectId, IReadOnlyDictionary<Guid, ScalarMap> expectations, IEnumerable<ZonedNode> nodes)
    {
        var placed = nodes.Where(node => expectations.ContainsKey(node.ZoneId)).OrderBy(node => node.ZoneId).ThenBy(node => node.NodeUuid).ToList();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var misconfigured = 0;
        foreach (var node in placed)
        {
            var before = findings.Count;
            var unmet = ScalarMapComparison.Unmet(node.Configuration, expectations[node.ZoneId]);
            findings.AddRange(unmet.Select(difference => new Finding(node.ZoneId, node.NodeUuid, difference.Name, difference.Current, difference.Expected)));
            misconfigured += findings.Count > before ? 1 : 0;
        }

        return new(projectId, placed.Count, misconfigured, findings.ToImmutable());
    }
}
