using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Tests.ServiceDefaults.Api;

public class ScenarioRuleTests
{
    [Theory]
    [InlineData("switch", true)]
    [InlineData("daylight-harvesting", true)]
    [InlineData("corridor-2", true)]
    [InlineData("Switch", false)]
    [InlineData("-switch", false)]
    [InlineData("a--b", false)]
    [InlineData("a/b", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Scenarios_have_names_that_fit_in_a_path(string? name, bool expected) => Assert.Equal(expected, ScenarioRule.IsValid(name));
}
