using EtagDemo.Commissioning.Audit;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Tests.Commissioning;

public sealed class SiteScanTests
{
    private static readonly ScalarMap _dimmed = ScalarMap.Of(("level", 40));
    private static readonly ScalarMap _full = ScalarMap.Of(("level", 100), ("relay", true));

    [Fact]
    public void A_site_as_commissioned_has_no_findings()
    {
        var audit = SiteScan.Compare([Commissioned(1, _dimmed), Commissioned(2, _full)], [Scanned(2, _full), Scanned(1, _dimmed)]);

        Assert.Empty(audit.Missing);
        Assert.Empty(audit.Unknown);
        Assert.Empty(audit.Drifted);
    }

    [Fact]
    public void Findings_are_sorted_by_uuid_whatever_the_order_of_the_scan()
    {
        var audit = SiteScan.Compare(
            [Commissioned(5, _dimmed), Commissioned(1, _dimmed), Commissioned(4, _dimmed), Commissioned(3, _dimmed)],
            [Scanned(9, _full), Scanned(4, _full), Scanned(7, _full), Scanned(3, _full)]);

        Assert.Equal([Uuid(1), Uuid(5)], audit.Missing.Select(node => node.NodeUuid));
        Assert.Equal([Uuid(7), Uuid(9)], audit.Unknown.Select(node => node.NodeUuid));
        Assert.Equal([Uuid(3), Uuid(4)], audit.Drifted.Select(node => node.NodeUuid));
    }

    [Fact]
    public void Drift_names_every_difference_in_either_direction()
    {
        var scanned = ScalarMap.Of(("level", 40), ("test_mode", true));

        var drifted = Assert.Single(SiteScan.Compare([Commissioned(1, _full)], [Scanned(1, scanned)]).Drifted);

        Assert.Equal("node 1", drifted.Name);
        Assert.Equal(
            [
                new("level", 40, 100),
                new("relay", null, true),
                new("test_mode", true, null),
            ],
            drifted.Differences.AsEnumerable());
    }

    private static CommissionedNode Commissioned(int id, ScalarMap configuration) => new(Uuid(id), $"node {id}", configuration);

    private static ScannedNode Scanned(int id, ScalarMap configuration) => new(Uuid(id), configuration);

    private static Guid Uuid(int id) => new(id, 0, 0, new byte[8]);
}
