using EtagDemo.Projects.Zones;

namespace EtagDemo.Tests.Projects;

public class ZoneChangeTests
{
    [Theory]
    [InlineData("New ", null, "New", "switch")]
    [InlineData(null, "corridor", "Old", "corridor")]
    [InlineData("New", "corridor", "New", "corridor")]
    public void Only_what_is_named_changes(string? name, string? scenario, string expectedName, string expectedScenario)
    {
        var zone = new Zone { ProjectId = Guid.Empty, AreaId = Guid.Empty, ZoneId = Guid.Empty, Name = "Old", Scenario = "switch" };
        var change = new ZoneChange(name, scenario);

        change.ApplyTo(zone);

        Assert.Empty(change.Errors());
        Assert.Equal((expectedName, expectedScenario), (zone.Name, zone.Scenario));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(null, "No Such")]
    public void A_change_of_nothing_or_to_nonsense_is_refused(string? name, string? scenario) => Assert.NotEmpty(new ZoneChange(name, scenario).Errors());
}
