using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using static EtagDemo.Tests.Bff.GatewayUnderTest;

namespace EtagDemo.Tests.Bff;

public sealed class ForwardingTests
{
    [Theory]
    [InlineData(HttpProtocols.Http1, "HTTP/1.1")]
    [InlineData(HttpProtocols.Http2, "HTTP/2")]
    public async Task Service_is_reached_by_the_protocol_of_the_endpoint_it_has(HttpProtocols protocols, string protocol)
    {
        await using var gateway = await StartAsync(protocols);
        gateway.Projects.Holds("/projects", "[]", "x-user");
        using var answer = await gateway.GetAsync("/projects");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(protocol, gateway.Projects.Seen.Single().Protocol);
    }

    [Theory]
    [InlineData("x-role", "owner")]
    [InlineData("X-Role", "owner")]
    [InlineData("x-forwarded-host", "evil.example")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("Forwarded", "host=evil.example")]
    [InlineData("X-Original-URL", "/_etags")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("Content-Digest", "sha-256=:AAAA:")]
    [InlineData("Cookie", "a=b")]
    [InlineData("x-anything", "1")]
    public async Task Field_that_no_client_may_set_reaches_no_service(string name, string value)
    {
        await using var gateway = await StartAsync();
        gateway.Projects.Holds("/projects", "[]", "x-user").Holds($"/projects/{P}/areas", "[]");
        using var list = await gateway.SendAsync("GET", "/projects", null, (name, value));
        using var project = await gateway.SendAsync("GET", $"/projects/{P}/areas", null, (name, value));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (list.StatusCode, project.StatusCode));
        Assert.All(gateway.Projects.Seen, request => Assert.NotEqual(value, request.Field(name)));
        Assert.Equal("editor", gateway.Projects.Seen.Last().Field("x-role"));
    }

    [Theory]
    [InlineData("Connection: close, x-role", "x-role: owner")]
    [InlineData("Connection: close, x-role", "x-nothing: 1")]
    [InlineData("Connection: close, te", "TE: trailers")]
    [InlineData("Connection: close, Accept-Language", "Accept-Language: de")]
    [InlineData("Connection: close\r\nConnection: Host, Accept-Language", "Accept-Language: de")]
    [InlineData("Connection: close", "Proxy-Connection: keep-alive")]
    public async Task Fields_for_one_hop_change_nothing_upstream(string connection, string field)
    {
        await using var gateway = await StartAsync();
        gateway.Projects.Holds($"/projects/{P}/areas", "[]");
        var answer = await RawExchange.SendAsync(gateway.Http.BaseAddress!, $"GET /projects/{P}/areas HTTP/1.1", $"x-user: {Ada}", connection, field);
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        var seen = gateway.Projects.Seen.Last();
        Assert.Equal("editor", seen.Field("x-role"));
        Assert.Null(seen.Field(field.Split(':')[0] is "x-role" ? "Proxy-Connection" : field.Split(':')[0]));
    }

    [Fact]
    [Trait("Issue", "13.1")]
    public async Task Caller_whom_Connection_nominates_is_nobody()
    {
        await using var gateway = await StartAsync();
        var answer = await RawExchange.SendAsync(gateway.Http.BaseAddress!, $"GET /projects/{P}/areas HTTP/1.1", $"x-user: {Ada}", "Connection: close, x-user");
        Assert.StartsWith("HTTP/1.1 401 ", answer, StringComparison.Ordinal);
        Assert.Empty(gateway.Projects.Seen);
    }

    [Fact]
    public async Task Client_gets_etag_no_cache_and_vary_by_what_it_can_know()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.Holds($"/projects/{P}/areas", "[]");
        using var answer = await gateway.GetAsync($"/projects/{P}/areas");
        Assert.Equal(ScriptedAnswer.TagOf("[]"), answer.Headers.ETag?.ToString());
        Assert.True(answer.Headers.CacheControl?.NoCache);
        Assert.Equal(["accept-encoding", "x-user"], answer.Headers.Vary.Order());
    }

    [Fact]
    public async Task Matching_if_none_match_gets_304_without_body()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.Holds($"/projects/{P}/areas", "[]");
        using var answer = await gateway.GetAsync($"/projects/{P}/areas", ScriptedAnswer.TagOf("[]"));
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Head_answers_like_get_without_body()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.Holds($"/projects/{P}/areas", "[]");
        using var answer = await gateway.SendAsync("HEAD", $"/projects/{P}/areas");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(ScriptedAnswer.TagOf("[]"), answer.Headers.ETag?.ToString());
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Query_of_a_client_is_not_passed_on()
    {
        await using var gateway = await StartAsync();
        gateway.Commissioning.Holds($"/nodes?project_id={P}&zone_id={Z}", "[]");
        gateway.Projects.Holds(ZonePath, "{}");
        using var answer = await gateway.GetAsync($"{ZonePath}/nodes?project_id=55555555555555555555555555555555");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([$"GET /nodes?project_id={P}&zone_id={Z}"], gateway.Commissioning.Requests);
    }

    [Fact]
    public async Task Error_of_a_service_is_passed_on_as_its_problem_document()
    {
        await using var gateway = await StartAsync();
        gateway.Projects.On("PATCH", $"/projects/{P}", _ => ScriptedAnswer.Problem(403, "Only an owner may."));
        using var answer = await gateway.SendAsync("PATCH", $"/projects/{P}", """{"name":"x"}""");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Only an owner may.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("/projects")]
    [InlineData($"/projects/{P}")]
    public async Task Error_without_a_problem_document_gets_one(string path)
    {
        await using var gateway = await StartAsync();
        gateway.Projects.On("GET", path, 503, "sorry");
        using var answer = await gateway.GetAsync(path);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("GET", "/projects")]
    [InlineData("GET", $"/projects/{P}")]
    [InlineData("PATCH", $"/projects/{P}")]
    [InlineData("GET", $"/projects/{P}/audit")]
    public async Task Lost_service_is_502(string method, string path)
    {
        await using var gateway = await StartAsync();
        await gateway.Projects.DisposeAsync();
        using var answer = await gateway.SendAsync(method, path, method is "PATCH" ? "{}" : null);
        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadAsStringAsync();
        Assert.Contains("projects", problem, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"https://", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "/projects", "GET, HEAD, POST")]
    [InlineData("POST", $"/projects/{P}", "DELETE, GET, HEAD, PATCH")]
    [InlineData("DELETE", $"/projects/{P}/audit", "GET, HEAD, POST, QUERY")]
    public async Task Undocumented_method_gets_405_with_those_that_are(string method, string path, string allowed)
    {
        await using var gateway = await StartAsync();
        using var answer = await gateway.SendAsync(method, path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow.Order(StringComparer.Ordinal)));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Body_that_is_no_json_gets_415()
    {
        await using var gateway = await StartAsync();
        using var plain = new HttpRequestMessage(HttpMethod.Post, "/projects") { Content = new StringContent("name=x"), Headers = { { "x-user", Ada } } };
        using var refused = await gateway.Http.SendAsync(plain);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("POST", "/projects", 65_537)]
    [InlineData("PUT", "/products/dimmer", 65_537)]
    [InlineData("POST", $"/projects/{P}/audit", 8_388_609)]
    public async Task Body_over_the_limit_gets_413(string method, string path, int length)
    {
        await using var gateway = await StartAsync();
        var answer = await RawExchange.SendAsync(
            gateway.Http.BaseAddress!, $"{method} {path} HTTP/1.1", $"x-user: {Ada}", "Content-Type: application/json", $"Content-Length: {length}", "Expect: 100-continue");
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/projects/../scenarios")]
    [InlineData($"/projects/{P}/..")]
    [InlineData($"/projects/{P}/%2e%2e/%2e%2e/_etags")]
    [InlineData($"/projects/{P}%2fcollaborators")]
    [InlineData($"/projects/{P}%5Careas")]
    [InlineData("//projects")]
    [InlineData($"/projects//{P}")]
    [InlineData("/scenarios/a%2Fb")]
    [InlineData("/scenarios/a%00b")]
    [InlineData("/scenarios/%2e%2e")]
    [InlineData("/scenarios/a%0d%0aX:1")]
    [InlineData("/scenarios/./a")]
    public async Task Path_that_two_routers_could_read_differently_reaches_no_service(string path)
    {
        await using var gateway = await StartAsync();
        var answer = await RawExchange.SendAsync(gateway.Http.BaseAddress!, $"GET {path} HTTP/1.1", $"x-user: {Ada}");
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.Empty(gateway.Projects.Seen.Concat(gateway.Reconf.Seen));
    }

    [Theory]
    [InlineData("/scenarios/caf%C3%A9")]
    [InlineData("/scenarios/a%20b")]
    [InlineData("/scenarios/a%2Bb")]
    [InlineData("/scenarios/a%252fb")]
    public async Task Path_keeps_its_encoding(string path)
    {
        await using var gateway = await StartAsync();
        gateway.Reconf.Holds(path, "{}", "");
        var answer = await RawExchange.SendAsync(gateway.Http.BaseAddress!, $"GET {path} HTTP/1.1", $"x-user: {Ada}");
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Equal([$"GET {path}"], gateway.Reconf.Requests);
    }
}
