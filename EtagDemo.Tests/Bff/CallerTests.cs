using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using static EtagDemo.Tests.Bff.GatewayUnderTest;

namespace EtagDemo.Tests.Bff;

public sealed class CallerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@example.org")]
    [InlineData("ada@")]
    [InlineData("ada@example.org, eve@example.org")]
    [InlineData("ada @example.org")]
    [InlineData("ada@example..org")]
    public async Task Malformed_caller_gets_401_that_says_so(string user)
    {
        await using var gateway = await StartAsync();
        using var answer = await gateway.SendAsync("GET", "/projects", null, ("x-user", user));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("x-user", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Headers.WwwAuthenticate);
        Assert.Empty(gateway.Projects.Seen);
    }

    [Theory]
    [InlineData("/projects")]
    [InlineData("/scenarios")]
    [InlineData("/products")]
    [InlineData($"/projects/{P}")]
    [InlineData($"/projects/{P}/overview")]
    public async Task Missing_caller_gets_401(string path)
    {
        await using var gateway = await StartAsync();
        using var answer = await gateway.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Caller_sent_twice_gets_401()
    {
        await using var gateway = await StartAsync();
        var answer = await RawExchange.SendAsync(gateway.Http.BaseAddress!, "GET /projects HTTP/1.1", "x-user: ada@example.org", "x-user: eve@example.org");
        Assert.StartsWith("HTTP/1.1 401 ", answer, StringComparison.Ordinal);
        Assert.Contains("more than once", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caller_is_passed_on_in_lower_case()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.Holds("/projects", "[]", "x-user");
        using var answer = await gateway.SendAsync("GET", "/projects", null, ("x-user", "Ada@Example.ORG"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Ada, gateway.Projects.Seen.Single().Field("x-user"));
    }

    [Fact]
    public async Task Role_of_the_caller_goes_with_requests_below_a_project()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.Holds($"/projects/{P}/areas", "[]");
        using var answer = await gateway.GetAsync($"/projects/{P}/areas");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("editor", gateway.Projects.Seen.Single(request => request.Target == $"/projects/{P}/areas").Field("x-role"));
    }

    [Fact]
    public async Task Role_is_asked_for_with_every_request()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.Holds($"/projects/{P}/areas", "[]");
        using var before = await gateway.GetAsync($"/projects/{P}/areas");
        gateway.Projects.On("GET", $"/projects/{P}/collaborators/{Uri.EscapeDataString(Ada)}", 404);
        using var after = await gateway.GetAsync($"/projects/{P}/areas");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task Stranger_gets_404_and_no_service_is_asked_for_the_resource()
    {
        await using var gateway = await StartAsync();
        using var answer = await gateway.SendAsync("GET", $"/projects/{P}", null, ("x-user", "eve@example.org"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal([$"GET /projects/{P}/collaborators/eve%40example.org"], gateway.Projects.Requests);
    }

    [Fact]
    public async Task Project_being_deleted_is_404_even_to_its_owner()
    {
        await using var gateway = await StartAsync();
        gateway.Gives(Ada, "owner", deleting: true);
        gateway.Projects.Holds($"/projects/{P}/areas", "[]");
        using var answer = await gateway.GetAsync($"/projects/{P}/areas");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/projects/1")]
    [InlineData("/projects/1111111111111111111111111111111G")]
    [InlineData("/projects/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/projects/11111111-1111-1111-1111-111111111111")]
    [InlineData($"/projects/{P}/areas/x")]
    [InlineData($"/projects/{P}/areas/{A}/zones/{Z}/nodes/x")]
    [InlineData($"/projects/{P}/collaborators/ada@example.org")]
    [InlineData($"/projects/{P}/zones")]
    [InlineData("/_etags")]
    [InlineData("/nodes")]
    public async Task What_is_no_public_resource_gets_404_without_asking_a_service(string path)
    {
        await using var gateway = await StartAsync();
        using var answer = await gateway.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(gateway.Projects.Seen.Concat(gateway.Commissioning.Seen).Concat(gateway.Reconf.Seen));
    }
}
