using System.Collections.Immutable;
using EtagDemo.Reconf.Audit;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>Makes the changes that mend an audit's findings.</summary>
public static class ReconfigurationPlan
{
    /// <summary>The changes of one zone, or of every zone when <paramref name="zoneId"/> is null, in order of zone, node and name.</summary>
    public static ImmutableArray<PlannedChange> ChangesThatMend(IEnumerable<Finding> findings, Guid? zoneId) =>
    [
        .. from finding in findings
           where zoneId is null || finding.ZoneId == zoneId
           where finding.Expected is not null
           orderby finding.ZoneId, finding.NodeUuid
           select new PlannedChange(finding.ZoneId, finding.NodeUuid, finding.Name, finding.Current, finding.Expected!)
    ];
}
