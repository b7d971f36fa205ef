using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using static EtagDemo.Tests.Bff.GatewayUnderTest;

namespace EtagDemo.Tests.Bff;

public sealed class WriteTests
{
    private const string Project = $$"""{"project_id":"{{P}}","name":"House","collaborators":[],"areas":[]}""";
    private const string Area = $$"""{"area_id":"{{A}}","name":"Ground floor","zones":[]}""";
    private const string Node = $$"""{"node_uuid":"{{N}}","name":"Lamp","configuration":{ } }""";
    private static readonly string NodeAtCommissioning = $"/nodes/{N}?project_id={P}&zone_id={Z}";

    [Fact]
    public async Task Creating_a_project_answers_201_with_the_members_of_the_list_and_the_tag_of_the_project()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.On("POST", "/projects", 201, $$"""{"project_id":"{{P}}","name":"House"}""", $"/projects/{P}").Holds($"/projects/{P}", Project);
        using var answer = await gateway.SendAsync("POST", "/projects", """{"name":"House"}""");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal($"/projects/{P}", answer.Headers.Location?.OriginalString);
        Assert.StartsWith("EtagDemo.Bff; fwd=uri-miss", Assert.Single(answer.Headers.GetValues("Cache-Status")), StringComparison.Ordinal);
        Assert.Equal($$"""{"project_id":"{{P}}","name":"House"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(ScriptedAnswer.TagOf(Project), answer.Headers.ETag?.ToString());
        Assert.Equal("owner", gateway.Projects.Seen.Last().Field("x-role"));
    }

    [Fact]
    public async Task Creating_an_area_answers_201_with_the_members_of_the_list()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.On("POST", $"/projects/{P}/areas", 303, location: $"/projects/{P}/areas/{A}").Holds($"/projects/{P}/areas/{A}", Area);
        using var answer = await gateway.SendAsync("POST", $"/projects/{P}/areas", """{"name":"Ground floor"}""");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal($"/projects/{P}/areas/{A}", answer.Headers.Location?.OriginalString);
        Assert.Equal($$"""{"area_id":"{{A}}","name":"Ground floor"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(ScriptedAnswer.TagOf(Area), answer.Headers.ETag?.ToString());
    }

    [Fact]
    public async Task Changing_answers_200_with_the_whole_new_representation_and_its_tag()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.On("PATCH", $"/projects/{P}", 303, location: $"/projects/{P}").Holds($"/projects/{P}", Project);
        using var answer = await gateway.SendAsync("PATCH", $"/projects/{P}", """{"name":"House"}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Project, await answer.Content.ReadAsStringAsync());
        Assert.Equal(ScriptedAnswer.TagOf(Project), answer.Headers.ETag?.ToString());
        Assert.Equal($"/projects/{P}", answer.Content.Headers.ContentLocation?.OriginalString);
        Assert.Equal("""{"name":"House"}""", gateway.Projects.Seen.Single(request => request.Method == "PATCH").Body);
    }

    [Theory]
    [InlineData("Content-Type", "application/json; charset=\"utf-8\"", 200)]
    [InlineData("Content-Type", "application/json; charset=utf-16", 415)]
    [InlineData("Content-Type", "application/json; charset=\"utf-99\"", 415)]
    [InlineData("Content-Encoding", "gzip", 415)]
    [InlineData("Content-Digest", "sha-256=:ulZCfB6y+b+D8M5DaD/5oWwnWfJ0lxcf1f0qR5dHkZo=:", 400)]
    [InlineData("Content-Digest", "sha-256", 400)]
    [InlineData("Content-Digest", "md5=:AAAA:", 200)]
    public async Task A_body_that_is_not_what_its_fields_say_goes_no_further(string name, string value, int expected)
    {
        await using var gateway = await StartAsync();
        gateway.Projects.On("PATCH", $"/projects/{P}", 303, location: $"/projects/{P}").Holds($"/projects/{P}", Project);
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/projects/{P}") { Headers = { { "x-user", Ada } }, Content = new StringContent("""{"name":"House"}""") };
        request.Content.Headers.Remove("Content-Type");
        foreach (var (field, text) in (Dictionary<string, string>)new() { ["Content-Type"] = "application/json", [name] = value })
        {
            _ = request.Headers.TryAddWithoutValidation(field, text) || request.Content.Headers.TryAddWithoutValidation(field, text);
        }

        using var answer = await gateway.Http.SendAsync(request);
        Assert.Equal(expected, (int)answer.StatusCode);
        Assert.Equal(expected == 200, gateway.Projects.Seen.Any(seen => seen.Method == "PATCH"));
        Assert.Equal(name == "Content-Encoding", answer.Headers.NonValidated.Contains("Accept-Encoding"));
    }

    [Theory]
    [InlineData(201, HttpStatusCode.Created)]
    [InlineData(303, HttpStatusCode.OK)]
    public async Task Putting_a_node_answers_201_only_when_it_is_new(int status, HttpStatusCode expected)
    {
        await using var gateway = await StartAsync();
        gateway.Projects.Holds(ZonePath, "{}");
        gateway.Commissioning.On("PUT", NodeAtCommissioning, status, location: NodeAtCommissioning).Holds(NodeAtCommissioning, Node);
        using var answer = await gateway.SendAsync("PUT", $"{ZonePath}/nodes/{N}", """{"name":"Lamp"}""");
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(Node, await answer.Content.ReadAsStringAsync());
        Assert.Equal(status == 201 ? $"{ZonePath}/nodes/{N}" : null, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("If-Match", "\"a\", W/\"b\"")]
    [InlineData("If-Match", "*")]
    [InlineData("If-None-Match", "*")]
    [InlineData("If-Unmodified-Since", "Sat, 21 Nov 2026 10:00:00 GMT")]
    public async Task Preconditions_go_to_the_owner_and_its_refusal_comes_back(string name, string value)
    {
        await using var gateway = await StartAsync();
        gateway.Projects.On("PATCH", $"/projects/{P}", _ => ScriptedAnswer.Problem(412, "It has changed."));
        using var answer = await gateway.SendAsync("PATCH", $"/projects/{P}", "{}", (name, value));
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal(value, gateway.Projects.Seen.Last().Field(name));
    }

    [Fact]
    public async Task Follow_up_read_carries_no_precondition_of_the_write()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.On("PATCH", $"/projects/{P}", 303, location: $"/projects/{P}").Holds($"/projects/{P}", Project);
        using var answer = await gateway.SendAsync("PATCH", $"/projects/{P}", "{}", ("If-Match", ScriptedAnswer.TagOf(Project)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(gateway.Projects.Seen.Last().Field("If-Match"));
    }

    [Fact]
    public async Task Location_never_leads_the_gateway_to_another_host()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.On("PATCH", $"/projects/{P}", 303, location: $"http://elsewhere.example/projects/{P}").Holds($"/projects/{P}", Project);
        using var answer = await gateway.SendAsync("PATCH", $"/projects/{P}", "{}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"GET /projects/{P}", gateway.Projects.Requests.Last());
    }

    [Fact]
    public async Task Result_that_cannot_be_read_back_is_a_502_that_says_that_the_change_was_made()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.On("PATCH", $"/projects/{P}", 303, location: $"/projects/{P}").On("GET", $"/projects/{P}", 500);
        using var answer = await gateway.SendAsync("PATCH", $"/projects/{P}", "{}");
        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Contains("change was made", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", $"/{N}")]
    [InlineData("PUT", $"/{N}")]
    [InlineData("PATCH", $"/{N}")]
    [InlineData("DELETE", $"/{N}")]
    public async Task Nodes_of_a_zone_that_projects_does_not_know_are_404(string method, string below)
    {
        await using var gateway = await StartAsync();
        using var answer = await gateway.SendAsync(method, $"{ZonePath}/nodes{below}", method is "PUT" or "PATCH" ? """{"name":"Lamp"}""" : null);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(gateway.Commissioning.Seen);
    }

    [Fact]
    public async Task Deleting_a_node_answers_204()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.Holds(ZonePath, "{}");
        gateway.Commissioning.On("DELETE", NodeAtCommissioning, 204);
        using var answer = await gateway.SendAsync("DELETE", $"{ZonePath}/nodes/{N}");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Theory]
    [InlineData(201, HttpStatusCode.Created)]
    [InlineData(303, HttpStatusCode.OK)]
    public async Task Putting_a_scenario_answers_it_as_it_is_then(int status, HttpStatusCode expected)
    {
        await using var gateway = await StartAsync();
        gateway.Reconf.On("PUT", "/scenarios/night", status, location: "/scenarios/night").Holds("/scenarios/night", """{"name":"night","parameters":{}}""", "");
        using var answer = await gateway.SendAsync("PUT", "/scenarios/night", """{"parameters":{}}""");
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("""{"name":"night","parameters":{}}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Putting_a_product_passes_the_answer_of_its_service_on()
    {
        await using var gateway = await StartAsync();
        gateway.Reconf.On("PUT", "/products/dimmer", 201, """{"product_id":"dimmer"}""", "/products/dimmer");
        using var answer = await gateway.SendAsync("PUT", "/products/dimmer", """{"name":"Dimmer","parameters":{}}""");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("""{"product_id":"dimmer"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal("""{"name":"Dimmer","parameters":{}}""", gateway.Reconf.Seen.Single().Body);
    }
}
