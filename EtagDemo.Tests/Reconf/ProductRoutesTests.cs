using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Reconf;

[Collection(SharedReconf.Name)]
public sealed class ProductRoutesTests(ReconfFixture service)
{
    private readonly ServiceCaller _caller = service.Owner;
    private readonly string _id = $"P-{Guid.NewGuid():N}";

    [Fact]
    public async Task Put_answers_201_then_200_with_the_product_and_delete_removes_it()
    {
        var created = await _caller.SendAsync("PUT", $"/products/{_id}", """{"name":"Lamp","parameters":{"power_w":15}}""");
        var replaced = await _caller.SendAsync("PUT", $"/products/{_id}", """{"name":"Lamp 2"}""");
        var read = await _caller.GetAsync($"/products/{_id}");
        var deleted = await _caller.SendAsync("DELETE", $"/products/{_id}");

        Assert.Equal($$$"""{"product_id":"{{{_id}}}","name":"Lamp","parameters":{"power_w":15}}""", created.Expect(HttpStatusCode.Created).Body);
        Assert.Equal($$$"""{"product_id":"{{{_id}}}","name":"Lamp 2","parameters":{}}""", replaced.Expect(HttpStatusCode.OK).Body);
        Assert.Equal(replaced.Body, read.Body);
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        (await _caller.GetAsync($"/products/{_id}")).Expect(HttpStatusCode.NotFound);
        (await _caller.SendAsync("DELETE", $"/products/{_id}")).Expect(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/products")]
    [InlineData("/products/dali-bridge")]
    public async Task Products_have_no_etag_and_are_never_304(string path)
    {
        var answer = (await _caller.GetAsync(path, ("If-None-Match", "*"))).Expect(HttpStatusCode.OK);

        Assert.Null(answer.Etag);
    }

    [Fact]
    public async Task Products_are_listed_by_id()
    {
        var ids = (await _caller.ReadAsync("/products")).AsArray().Select(product => (string)product!["product_id"]!).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Contains("panel-32w", ids);
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"a","parameters":{"b":[]}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task A_product_that_is_none_is_refused(string body, HttpStatusCode expected) => (await _caller.SendAsync("PUT", $"/products/{_id}", body)).Expect(expected);
}
