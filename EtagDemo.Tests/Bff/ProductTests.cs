using System.Net;

namespace EtagDemo.Tests.Bff;

/// <summary>Products through the gateway, by the policies of its own configuration. Their service answers without a tag.</summary>
public sealed class ProductTests
{
    private const string Lamp = """{"product_id":"lamp","name":"Lamp","parameters":{}}""";

    [Theory]
    [InlineData("{0}", HttpStatusCode.NotModified)]
    [InlineData("W/{0}", HttpStatusCode.NotModified)]
    [InlineData("\"other\", {0}", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"other\"", HttpStatusCode.OK)]
    public async Task A_product_gets_a_tag_and_is_validated_without_asking_its_service(string condition, HttpStatusCode status)
    {
        await using var gateway = await StartAsync();
        using var first = await gateway.GetAsync("/products/lamp");
        using var second = await gateway.GetAsync("/products/lamp", condition.Replace("{0}", first.Headers.ETag!.ToString(), StringComparison.Ordinal));

        Assert.Equal((status, first.Headers.ETag), (second.StatusCode, second.Headers.ETag));
        Assert.Equal(("no-cache", "accept-encoding, x-user"), (second.Headers.CacheControl!.ToString(), string.Join(", ", second.Headers.Vary)));
        Assert.Equal(status is HttpStatusCode.OK ? 2 : 1, gateway.Reconf.Requests.Count());
        string[] names = [.. string.Join(',', first.Headers.GetValues("Cache-Status")).Split(',', StringSplitOptions.TrimEntries).Select(member => member.Split(';')[0])];
        Assert.Equal(["EtagDemo.Bff", "EtagDemo.Bff.Policies"], names);
    }

    [Fact]
    public async Task Head_carries_the_tag_of_get()
    {
        await using var gateway = await StartAsync();
        using var head = await gateway.SendAsync("HEAD", "/products/lamp");
        using var get = await gateway.GetAsync("/products/lamp");

        Assert.NotNull(head.Headers.ETag);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("PUT", """{"name":"Lamp","parameters":{}}""", 200)]
    [InlineData("DELETE", null, 204)]
    [InlineData("PUT", """{"name":"Lamp","parameters":{}}""", 503)]
    public async Task A_write_makes_the_service_be_asked_about_the_product_and_the_list(string method, string? body, int status)
    {
        await using var gateway = await StartAsync();
        gateway.Reconf.On(method, "/products/lamp", status, body);
        var tags = await TagsAsync(gateway);
        using var written = await gateway.SendAsync(method, "/products/lamp", body);
        Assert.Equal(status, (int)written.StatusCode);

        gateway.Reconf.Seen.Clear();
        foreach (var (path, tag) in tags)
        {
            using var answer = await gateway.GetAsync(path, tag);
        }

        Assert.Equal(["GET /products", "GET /products/lamp"], gateway.Reconf.Requests);
    }

    [Fact]
    public async Task A_write_leaves_other_products_alone()
    {
        await using var gateway = await StartAsync();
        gateway.Reconf.On("PUT", "/products/relay", 201, "{}");
        var tags = await TagsAsync(gateway);
        using var written = await gateway.SendAsync("PUT", "/products/relay", "{}");

        using var answer = await gateway.GetAsync("/products/lamp", tags["/products/lamp"]);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Single(gateway.Reconf.Requests, "GET /products/lamp");
    }

    [Fact]
    public async Task A_refused_write_changes_nothing()
    {
        await using var gateway = await StartAsync();
        gateway.Reconf.On("PUT", "/products/lamp", 422);
        var tags = await TagsAsync(gateway);
        using var refused = await gateway.SendAsync("PUT", "/products/lamp", "{}");

        using var answer = await gateway.GetAsync("/products/lamp", tags["/products/lamp"]);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Single(gateway.Reconf.Requests, "GET /products/lamp");
    }

    [Theory]
    [InlineData("PUT", "If-Match", "{0}", 200)]
    [InlineData("PUT", "If-Match", "\"stale\"", 412)]
    [InlineData("PUT", "If-Match", "stale", 400)]
    [InlineData("PUT", "If-None-Match", "*", 412)]
    [InlineData("DELETE", "If-Match", "{0}", 204)]
    [InlineData("DELETE", "If-Match", "\"stale\"", 412)]
    [InlineData("GET", "If-Match", "\"stale\"", 412)]
    public async Task A_precondition_is_judged_by_the_gateway_and_kept_from_the_service(string method, string field, string value, int status)
    {
        await using var gateway = await StartAsync();
        gateway.Reconf.On("PUT", "/products/lamp", 200, Lamp).On("DELETE", "/products/lamp", 204);
        var tag = (await TagsAsync(gateway))["/products/lamp"];
        gateway.Reconf.Seen.Clear();

        using var answer = await gateway.SendAsync(method, "/products/lamp", method == "PUT" ? """{"name":"Lamp","parameters":{}}""" : null, (field, value.Replace("{0}", tag, StringComparison.Ordinal)));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status < 300 || method == "GET", gateway.Reconf.Requests.Any(request => request == $"{method} /products/lamp"));
        Assert.All(gateway.Reconf.Seen, seen => Assert.Null(seen.Field("If-Match")));
    }

    [Fact]
    public async Task Without_a_caller_there_is_no_304()
    {
        await using var gateway = await StartAsync();
        var tags = await TagsAsync(gateway);
        using var answer = await gateway.SendAsync("GET", "/products/lamp", json: null, ("x-user", ""), ("If-None-Match", tags["/products/lamp"]));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static async Task<GatewayUnderTest> StartAsync()
    {
        var gateway = await GatewayUnderTest.StartAsync();
        gateway.Reconf.On("GET", "/products", 200, $"[{Lamp}]").On("GET", "/products/lamp", 200, Lamp);
        return gateway;
    }

    private static async Task<Dictionary<string, string>> TagsAsync(GatewayUnderTest gateway)
    {
        Dictionary<string, string> tags = [];
        foreach (var path in (string[])["/products", "/products/lamp"])
        {
            using var answer = await gateway.GetAsync(path);
            tags[path] = answer.Headers.ETag!.ToString();
        }

        return tags;
    }
}
