using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EtagDemo.Tests.Bff.Live;

public sealed class BenchTests
{
    private const string Path = $"/projects/{GatewayUnderTest.P}";

    [Fact]
    public async Task There_is_no_bench_unless_the_configuration_says_so()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();

        using var answer = await SendAsync(gateway, new { method = "GET", path = "/projects" });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task An_exchange_is_shown_as_it_went_at_both_sides_of_the_gateway()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(settings: ("Live:Bench", "true"));
        gateway.Projects.Holds(Path, """{"name":"House"}""");
        using var warm = await gateway.GetAsync(Path);

        var report = await ReportAsync(gateway, new { method = "GET", path = Path, fields = new Dictionary<string, string> { ["x-user"] = GatewayUnderTest.Ada, ["x-role"] = "owner" } });

        Assert.Equal(GatewayUnderTest.Ada, Field(report.GetProperty("request"), "x-user"));
        Assert.Equal("owner", Field(report.GetProperty("request"), "x-role"));
        Assert.Equal(200, report.GetProperty("answer").GetProperty("status").GetInt32());
        Assert.Equal("""{"name":"House"}""", report.GetProperty("answer").GetProperty("body").GetString());
        Assert.Contains("fwd-status=304", Field(report.GetProperty("answer").GetProperty("fields"), "Cache-Status"), StringComparison.Ordinal);
        var hop = report.GetProperty("hops").EnumerateArray().Last();
        Assert.Equal(("projects", "GET", Path, 304), (hop.GetProperty("service").GetString(), hop.GetProperty("method").GetString(), hop.GetProperty("path").GetString(), hop.GetProperty("status").GetInt32()));
        Assert.Equal(warm.Headers.ETag!.Tag, Field(hop.GetProperty("request"), "If-None-Match"));
        Assert.Equal("editor", Field(hop.GetProperty("request"), "x-role"));
    }

    [Fact]
    public async Task A_validator_whose_tag_moved_meanwhile_is_shown_as_ended()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(settings: ("Live:Bench", "true"));
        var hasWritten = false;
        gateway.Projects
            .On("PATCH", Path, _ =>
            {
                hasWritten = true;
                return new ScriptedAnswer(303) { Location = Path };
            })
            .Holds(Path, """{"name":"House"}""")
            .On("GET", $"/_etags/partitions?limit=1000&of=project%3A{GatewayUnderTest.P}&of=user%3Aada%40example.org&of=user%3A%2A", _ => new ScriptedAnswer(200, Entries(hasWritten)));

        var report = await ReportAsync(gateway, new { method = "PATCH", path = Path, fields = new Dictionary<string, string> { ["x-user"] = GatewayUnderTest.Ada }, body = """{"name":"New"}""" });

        var entries = report.GetProperty("entries").EnumerateArray().ToDictionary(entry => entry.GetProperty("path").GetString()!);
        Assert.Equal("invalidated", entries[Path].GetProperty("fate").GetString());
        Assert.Equal($"project:{GatewayUnderTest.P}", entries[Path].GetProperty("moved")[0].GetString());
        Assert.Equal("held", entries[$"{Path}/areas"].GetProperty("fate").GetString());
    }

    [Theory]
    [InlineData("TRACE", "/projects")]
    [InlineData("GET", "projects")]
    [InlineData("GET", "//elsewhere.example/")]
    [InlineData("GET", "http://elsewhere.example/")]
    [InlineData("GET", "/projects HTTP/1.1\r\nHost: elsewhere")]
    [InlineData("GET", "/live/stream")]
    [InlineData("GET", "/LIVE/exchanges")]
    public async Task What_is_no_request_of_this_API_is_refused(string method, string path)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(settings: ("Live:Bench", "true"));

        using var answer = await SendAsync(gateway, new { method, path });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Theory]
    [InlineData("bad name", "x")]
    [InlineData("x-user", "a\r\nx-role: owner")]
    public async Task A_header_field_that_could_become_two_is_refused(string name, string value)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(settings: ("Live:Bench", "true"));

        using var answer = await SendAsync(gateway, new { method = "GET", path = "/projects", fields = new Dictionary<string, string> { [name] = value } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private static string Entries(bool hasWritten) => $$$"""
        {"more":false,"entries":[
          {"key":"project:{{{GatewayUnderTest.P}}}#1","method":"GET","path":"{{{Path}}}","fields":{},"etag":"\"1\"","recorded_at":"2030-01-01T00:00:00Z","hit":{{{(hasWritten ? "false" : "true")}}},"reason":null,"nonces":{"project:{{{GatewayUnderTest.P}}}":"{{{(hasWritten ? "b" : "a")}}}"}},
          {"key":"project:{{{GatewayUnderTest.P}}}#2","method":"GET","path":"{{{Path}}}/areas","fields":{},"etag":"\"2\"","recorded_at":"2030-01-01T00:00:00Z","hit":true,"reason":null,"nonces":{"project:{{{GatewayUnderTest.P}}}:areas":"c"}}]}
        """;

    private static Task<HttpResponseMessage> SendAsync(GatewayUnderTest gateway, object request) => gateway.Http.PostAsJsonAsync(new Uri("/live/exchanges", UriKind.Relative), request);

    private static async Task<JsonElement> ReportAsync(GatewayUnderTest gateway, object request)
    {
        using var answer = await SendAsync(gateway, request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string? Field(JsonElement fields, string name) =>
        fields.EnumerateArray().Where(field => name.Equals(field.GetProperty("name").GetString(), StringComparison.OrdinalIgnoreCase)).Select(field => field.GetProperty("value").GetString()).FirstOrDefault();
}
