using System.Text.Json;
using EtagDemo.Benchmarks.Sample;

namespace EtagDemo.Tests.Benchmarks.Sample;

public sealed class BuildingPlanTests
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, JsonElement>> Scenarios = RoomKind.OfficeWing.Concat(RoomKind.ParkingWing)
        .Select(kind => kind.Scenario).Distinct().ToDictionary(
            scenario => scenario,
            IReadOnlyDictionary<string, JsonElement> (scenario) => new Dictionary<string, JsonElement>
            {
                ["mode"] = JsonElement.Parse($"\"{scenario}\""), ["level"] = JsonElement.Parse("80"), ["sensor"] = JsonElement.Parse("true")
            });

    [Fact]
    public void A_building_has_twenty_areas_two_hundred_zones_and_two_thousand_nodes()
    {
        var building = BuildingPlan.Of(1, Scenarios);

        Assert.Equal((20, 200, 2000), (building.Areas.Count, Zones(building).Count(), building.NodeCount));
    }

    [Fact]
    public void The_same_seed_draws_the_same_building()
    {
        var (first, second) = (BuildingPlan.Of(7, Scenarios), BuildingPlan.Of(7, Scenarios));

        Assert.Equal(first.Name, second.Name);
        Assert.Equal(Nodes(first).Select(Described), Nodes(second).Select(Described));
    }

    [Fact]
    public void Another_seed_draws_another_building()
    {
        var (first, second) = (BuildingPlan.Of(1, Scenarios), BuildingPlan.Of(2, Scenarios));

        Assert.NotEqual(first.Name, second.Name);
        Assert.Empty(Nodes(first).Select(node => node.Uuid).Intersect(Nodes(second).Select(node => node.Uuid)));
    }

    [Fact]
    public void Nothing_in_a_building_can_be_mistaken_for_something_else()
    {
        var building = BuildingPlan.Of(1, Scenarios);

        Assert.Equal(2000, Nodes(building).Select(node => node.Uuid).Distinct().Count());
        Assert.All(Nodes(building), node => Assert.Matches("^[0-9a-f]{32}$", node.Uuid));
        Assert.Equal(20, building.Areas.Select(area => area.Name).Distinct().Count());
        Assert.All(building.Areas, area => Assert.Equal(10, area.Zones.Select(zone => zone.Name).Distinct().Count()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_few_nodes_are_misconfigured_and_the_others_are_as_their_scenario_wants_them(int seed)
    {
        var building = BuildingPlan.Of(seed, Scenarios);

        var misconfigured = Zones(building).Sum(zone => zone.Nodes.Count(node => !Same(node.Configuration, Scenarios[zone.Scenario])));

        Assert.InRange(misconfigured, 5, 60);
    }

    [Fact]
    public void A_scenario_that_the_system_does_not_know_leaves_its_nodes_unconfigured()
    {
        var building = BuildingPlan.Of(1, new Dictionary<string, IReadOnlyDictionary<string, JsonElement>>());

        Assert.All(Nodes(building), node => Assert.Empty(node.Configuration));
    }

    private static IEnumerable<BuildingZone> Zones(Building building) => building.Areas.SelectMany(area => area.Zones);

    private static IEnumerable<BuildingNode> Nodes(Building building) => Zones(building).SelectMany(zone => zone.Nodes);

    private static string Described(BuildingNode node) => $"{node.Uuid} {node.Name} {JsonSerializer.Serialize(node.Configuration)}";

    private static bool Same(IReadOnlyDictionary<string, JsonElement> configuration, IReadOnlyDictionary<string, JsonElement> expected) =>
        configuration.Count == expected.Count && expected.All(parameter => configuration.TryGetValue(parameter.Key, out var value) && value.ToString() == parameter.Value.ToString());
}
