using EtagDemo.Reconf.Audit;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Tests.Reconf;

public sealed class ProjectCheckTests
{
    private static readonly Guid _project = Id(1);
    private static readonly ScalarMap _occupancy = ScalarMap.Of(("timeout_s", 900), ("occupied_level", 80));

    [Fact]
    public void A_project_as_its_scenarios_want_it_has_no_findings()
    {
        var audit = Compare(Node(1, 1, _occupancy), Node(1, 2, _occupancy.With("extra", true)));

        Assert.Equal((2, 0), (audit.Nodes, audit.Misconfigured));
        Assert.Empty(audit.Findings);
    }

    [Fact]
    public void Findings_are_in_order_of_zone_node_and_name_whatever_the_order_of_the_nodes()
    {
        var audit = Compare(Node(2, 1, ScalarMap.Empty), Node(1, 9, _occupancy.With("timeout_s", 60)), Node(1, 3, _occupancy), Node(1, 2, _occupancy.Without("occupied_level")));

        Assert.Equal((4, 3), (audit.Nodes, audit.Misconfigured));
        Assert.Equal(
            [
                new(Id(1), Id(2), "occupied_level", null, 80),
                new(Id(1), Id(9), "timeout_s", 60, 900),
                new(Id(2), Id(1), "occupied_level", null, 80),
                new(Id(2), Id(1), "timeout_s", null, 900),
            ],
            audit.Findings.AsEnumerable());
    }

    [Fact]
    public void Nodes_of_an_unknown_zone_are_not_counted()
    {
        var audit = Compare(Node(1, 1, _occupancy), Node(3, 2, ScalarMap.Empty));

        Assert.Equal((1, 0), (audit.Nodes, audit.Misconfigured));
        Assert.Empty(audit.Findings);
    }

    private static ProjectAudit Compare(params ZonedNode[] nodes) =>
        ProjectCheck.Compare(_project, new Dictionary<Guid, ScalarMap> { [Id(1)] = _occupancy, [Id(2)] = _occupancy }, nodes);

    private static ZonedNode Node(int zone, int node, ScalarMap configuration) => new(Id(zone), Id(node), configuration);

    private static Guid Id(int id) => new(id, 0, 0, new byte[8]);
}
