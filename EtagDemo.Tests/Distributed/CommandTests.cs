using System.Net;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace EtagDemo.Tests.Distributed;

/// <summary>The commands of the dashboard, given as the dashboard gives them.</summary>
[Collection(OneSystem.Name)]
public sealed class CommandTests(RunningSystem system)
{
    [Theory]
    [InlineData("projects")]
    [InlineData("commissioning")]
    [InlineData("reconf")]
    public async Task ETags_of_a_service_are_recalculated_and_cleared(string service)
    {
        var site = await Site.CreateAsync(system);
        await site.AddNodeAsync();
        var audit = await system.App.ResourceCommands.ExecuteCommandAsync(service, "recalculate-etags");
        Assert.True(audit.Success, audit.Message);
        Assert.Contains("\"stale\":0", audit.Message, StringComparison.Ordinal);

        var cleared = await system.App.ResourceCommands.ExecuteCommandAsync(service, "clear-etags");
        Assert.True(cleared.Success, cleared.Message);
        Assert.Contains("\"cleared\":", cleared.Message, StringComparison.Ordinal);
        await HttpAssert.Validatable(site.Owner, site.ZonePath);
    }

    [Fact]
    public async Task The_gateway_drops_its_stored_responses_and_fetches_them_again()
    {
        var site = await Site.CreateAsync(system);
        await site.Owner.GetAsync(site.ProjectPath);
        Assert.Contains("fwd-status=304", (await site.Owner.GetAsync(site.ProjectPath)).Header("Cache-Status"), StringComparison.Ordinal);

        var dropped = await system.App.ResourceCommands.ExecuteCommandAsync("bff", "drop-stored-responses");
        Assert.True(dropped.Success, dropped.Message);
        Assert.Contains("\"responses\":", dropped.Message, StringComparison.Ordinal);
        Assert.Contains("fwd=uri-miss", (await site.Owner.GetAsync(site.ProjectPath)).Header("Cache-Status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_endpoint_does_not_know_what_is_internal()
    {
        HttpAssert.Problem(HttpStatusCode.NotFound, await system.Anonymous.PostAsync("/_cache/clear", body: null));
        using var inside = system.App.CreateHttpClient("bff", "internal");
        Assert.Contains("\"bytes\":", await inside.GetStringAsync(new Uri("/_cache", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_data_waits_for_somebody_to_load_it() =>
        Assert.Contains(system.Resources, resource => resource is ExecutableResource { Name: "sample" });
}
