using EtagDemo.Reconf.Audit;
using EtagDemo.Reconf.Reconfigurations;

namespace EtagDemo.Tests.Reconf;

public sealed class ReconfigurationPlanTests
{
    private static readonly Guid _first = new(1, 0, 0, new byte[8]);
    private static readonly Guid _second = new(2, 0, 0, new byte[8]);

    private static readonly Finding[] _findings =
    [
        new(_second, _first, "level", 10, 20),
        new(_first, _second, "timeout_s", null, 900),
        new(_first, _first, "level", null, 80),
        new(_first, _first, "extra", 1, null),
    ];

    [Fact]
    public void A_plan_mends_every_finding_that_has_an_expected_value_in_order_of_zone_and_node() =>
        Assert.Equal(
            [new(_first, _first, "level", null, 80), new(_first, _second, "timeout_s", null, 900), new(_second, _first, "level", 10, 20)],
            ReconfigurationPlan.ChangesThatMend(_findings, zoneId: null).AsEnumerable());

    [Fact]
    public void A_plan_for_one_zone_leaves_the_others_alone() =>
        Assert.Equal([new(_second, _first, "level", 10, 20)], ReconfigurationPlan.ChangesThatMend(_findings, _second).AsEnumerable());
}
