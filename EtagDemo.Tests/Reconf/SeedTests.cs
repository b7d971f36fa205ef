using EtagDemo.Reconf.Products;
using EtagDemo.Reconf.Scenarios;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Tests.Reconf;

public sealed class SeedTests
{
    [Fact]
    public void Every_seeded_scenario_has_a_valid_name_of_its_own_and_parameters_within_the_limit()
    {
        Assert.All(SeededScenarios.All, scenario => Assert.True(ScenarioRule.IsValid(scenario.Name), scenario.Name));
        Assert.All(SeededScenarios.All, scenario => Assert.InRange(scenario.Parameters.Count, 5, ScalarMapChange.MaxMembers));
        Assert.Equal(SeededScenarios.All.Count, SeededScenarios.All.Select(scenario => scenario.Name).Distinct().Count());
    }

    [Theory]
    [InlineData(ScenarioRule.Default)]
    [InlineData("occupancy")]
    [InlineData("vacancy")]
    [InlineData("daylight-harvesting")]
    [InlineData("corridor")]
    [InlineData("emergency")]
    public void The_scenarios_that_zones_start_with_are_seeded(string name) => Assert.Contains(SeededScenarios.All, scenario => scenario.Name == name);

    [Fact]
    public void Levels_are_percent_and_groups_are_those_of_a_dali_line()
    {
        var members = SeededScenarios.All.SelectMany(scenario => scenario.Parameters).ToList();

        Assert.All(members.Where(member => member.Key.EndsWith("_level", StringComparison.Ordinal)), member => Assert.InRange(NumberOf(member.Value), 0, 100));
        Assert.All(members.Where(member => member.Key == "dali_group"), member => Assert.InRange(NumberOf(member.Value), 0, 15));
    }

    [Fact]
    public void Every_seeded_product_has_an_id_of_its_own() =>
        Assert.Equal(SeededProducts.All.Count, SeededProducts.All.Select(product => product.ProductId).Distinct().Count());

    private static decimal NumberOf(Scalar scalar) => Assert.IsType<Scalar.Number>(scalar).Value;
}
