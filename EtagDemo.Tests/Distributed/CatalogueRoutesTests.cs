using System.Net;

namespace EtagDemo.Tests.Distributed;

/// <summary>Scenarios, which have ETags, and products, whose service knows none.</summary>
[Collection(OneSystem.Name)]
public sealed class CatalogueRoutesTests(RunningSystem system)
{
    private ApiClient Caller { get; } = system.As(Site.NewEmail());

    [Fact]
    public async Task A_useful_set_of_scenarios_and_products_is_there_from_the_start()
    {
        var scenarios = await Caller.GetAsync("/scenarios");
        Assert.Contains("\"switch\"", scenarios.Body, StringComparison.Ordinal);
        Assert.Contains("\"occupancy\"", scenarios.Body, StringComparison.Ordinal);
        await HttpAssert.Validatable(Caller, "/scenarios");
        await HttpAssert.Validatable(Caller, "/scenarios/switch");
        Assert.NotEmpty((await Caller.GetAsync("/products")).Json.AsArray());
        await HttpAssert.Validatable(Caller, "/products");
        await HttpAssert.Validatable(Caller, "/products/relay-10a");
    }

    [Fact]
    public async Task A_scenario_is_put_read_and_deleted()
    {
        var path = $"/scenarios/scenario-{Site.NewId()}";
        var created = await Caller.PutAsync(path, new { parameters = new { level = 80 } });
        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(80, (int?)created.Json["parameters"]!["level"]);

        var replaced = await Caller.PutAsync(path, new { parameters = new { level = 70 } }, ("If-Match", created.ETag));
        Assert.Equal(HttpStatusCode.OK, replaced.Status);
        HttpAssert.Problem(HttpStatusCode.PreconditionFailed, await Caller.PutAsync(path, new { parameters = new { level = 1 } }, ("If-Match", created.ETag)));

        Assert.Equal(HttpStatusCode.NoContent, (await Caller.DeleteAsync(path)).Status);
        HttpAssert.Problem(HttpStatusCode.NotFound, await Caller.GetAsync(path));
    }

    [Fact]
    public async Task A_product_is_put_read_and_deleted()
    {
        var path = $"/products/product-{Site.NewId()}";
        Assert.Equal(HttpStatusCode.Created, (await Caller.PutAsync(path, new { name = "Driver", parameters = new { channels = 2 } })).Status);
        var driver = await Caller.GetAsync(path);
        var list = await Caller.GetAsync("/products");
        Assert.Equal("Driver", driver.Text("name"));
        Assert.Equal(HttpStatusCode.NotModified, (await Caller.GetAsync(path, ("If-None-Match", driver.ETag))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Caller.PutAsync(path, new { name = "Sensor", parameters = new { } })).Status);
        var sensor = await Caller.GetAsync(path, ("If-None-Match", driver.ETag));
        Assert.Equal((HttpStatusCode.OK, "Sensor"), (sensor.Status, sensor.Text("name")));
        Assert.Equal(HttpStatusCode.OK, (await Caller.GetAsync("/products", ("If-None-Match", list.ETag))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Caller.DeleteAsync(path)).Status);
        HttpAssert.Problem(HttpStatusCode.NotFound, await Caller.GetAsync(path));
    }
}
