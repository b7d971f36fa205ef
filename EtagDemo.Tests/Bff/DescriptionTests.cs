using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EtagDemo.Tests.Bff;

public sealed class DescriptionTests(DescribedGateway described) : IClassFixture<DescribedGateway>
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/alive")]
    [InlineData("/openapi/v1.json")]
    public async Task Operators_and_readers_need_no_caller(string path)
    {
        using var answer = await described.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/projects", "get,head,post")]
    [InlineData("/projects/{project_id}", "delete,get,head,patch")]
    [InlineData("/projects/{project_id}/collaborators", "delete,get,head,patch")]
    [InlineData("/projects/{project_id}/areas", "get,head,post")]
    [InlineData("/projects/{project_id}/areas/{area_id}", "delete,get,head,patch")]
    [InlineData("/projects/{project_id}/areas/{area_id}/zones", "get,head,post")]
    [InlineData("/projects/{project_id}/areas/{area_id}/zones/{zone_id}", "delete,get,head,patch")]
    [InlineData("/projects/{project_id}/areas/{area_id}/zones/{zone_id}/nodes", "get,head")]
    [InlineData("/projects/{project_id}/areas/{area_id}/zones/{zone_id}/nodes/{node_uuid}", "delete,get,head,patch,put")]
    [InlineData("/projects/{project_id}/areas/{area_id}/zones/{zone_id}/nodes/{node_uuid}/misconfiguration", "get,head")]
    [InlineData("/projects/{project_id}/audit", "get,head,post")]
    [InlineData("/projects/{project_id}/overview", "get,head")]
    [InlineData("/projects/{project_id}/reconfigurations", "get,head,post")]
    [InlineData("/projects/{project_id}/reconfigurations/{id}", "get,head")]
    [InlineData("/projects/{project_id}/reconfigurations/{id}/apply", "post")]
    [InlineData("/scenarios", "get,head")]
    [InlineData("/scenarios/{name}", "delete,get,head,put")]
    [InlineData("/products", "get,head")]
    [InlineData("/products/{id}", "delete,get,head,put")]
    public async Task Description_has_each_route_with_its_methods_and_what_it_is_for(string path, string methods)
    {
        var description = await described.Http.GetFromJsonAsync<JsonElement>(new Uri("/openapi/v1.json", UriKind.Relative));
        var operations = description.GetProperty("paths").GetProperty(path).EnumerateObject().Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal)).ToList();
        Assert.Equal(methods, string.Join(',', operations.Select(operation => operation.Name).Order(StringComparer.Ordinal)));
        Assert.All(operations, operation => Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!));
        Assert.All(operations, operation => Assert.Contains("x-user", operation.Value.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.TryGetProperty("name", out var name) ? name.GetString() : parameter.GetProperty("$ref").GetString()![^"x-user".Length..])));
    }
}
