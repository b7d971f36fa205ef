using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace EtagDemo.Tests.ServiceDefaults;

public sealed class ProblemTests
{
    [Theory]
    [InlineData("GET", "/nowhere", null, 404, "nothing at this address")]
    [InlineData("PUT", "/names", null, 405, "PUT")]
    [InlineData("POST", "/names", "text/plain", 415, "application/json")]
    [InlineData("POST", "/names", "application/json", 400, "$.name, line 1, byte 10")]
    [InlineData("GET", "/broken", null, 500, "trace_id")]
    [InlineData("GET", "/unreachable", null, 502, "could not be reached")]
    [InlineData("GET", "/session/lost", null, 503, "again after a second")]
    [InlineData("GET", "/bare/503", null, 503, "Try again")]
    public async Task Every_error_is_a_problem_document_that_says_what_to_do(string method, string path, string? mediaType, int status, string hint)
    {
        await using var service = await RunningService.StartAsync(map: Map);
        using var client = service.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = mediaType is null ? null : new StringContent("""{"name":5}""", Encoding.UTF8, mediaType);

        using var response = await client.SendAsync(request);

        var problem = await Read(response);
        Assert.Equal((status, status), ((int)response.StatusCode, problem.GetProperty("status").GetInt32()));
        Assert.True(Uri.IsWellFormedUriString(problem.GetProperty("type").GetString(), UriKind.Absolute));
        Assert.Contains(hint, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", problem.GetProperty("trace_id").GetString());
    }

    [Fact]
    public async Task No_text_of_an_exception_leaves_the_process()
    {
        await using var service = await RunningService.StartAsync(map: Map);
        using var client = service.Client();

        using var response = await client.GetAsync(new Uri("/broken", UriKind.Relative));

        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_asks_for_something_else_gets_the_problem_document_all_the_same()
    {
        await using var service = await RunningService.StartAsync(map: Map);
        using var client = service.Client();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var response = await client.GetAsync(new Uri("/nowhere", UriKind.Relative));

        Assert.Equal(404, (await Read(response)).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_with_the_limit_named()
    {
        await using var service = await RunningService.StartAsync(map: Map);
        using var client = service.Client();
        using var body = new StringContent($$"""{"name":"{{new string('a', 65536)}}"}""", Encoding.UTF8, "application/json");

        using var response = await client.PostAsync(new Uri("/names", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("65536 bytes", (await Read(response)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entity_tag_in_a_problem_can_be_read_by_a_person()
    {
        await using var service = await RunningService.StartAsync(map: app => app.MapGet("/own", () =>
            TypedResults.Problem("Ask again.", statusCode: 412, extensions: [new("current_etag", "\"0f9a\"")])));
        using var client = service.Client();

        using var response = await client.GetAsync(new Uri("/own", UriKind.Relative));

        Assert.Contains("""
            "current_etag":"\"0f9a\""
            """, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_handler_says_of_its_own_error_stays()
    {
        await using var service = await RunningService.StartAsync(map: app => app.MapGet("/own", () =>
            TypedResults.Problem("Add another owner first.", statusCode: 409, extensions: [new("errors", new Dictionary<string, string[]> { ["owners"] = ["last"] })])));
        using var client = service.Client();

        using var response = await client.GetAsync(new Uri("/own", UriKind.Relative));

        var problem = await Read(response);
        Assert.Equal("Add another owner first.", problem.GetProperty("detail").GetString());
        Assert.Equal("last", problem.GetProperty("errors").GetProperty("owners")[0].GetString());
    }

    private static void Map(WebApplication app)
    {
        app.MapPost("/names", (Named body) => body.Name);
        app.MapGet("/broken", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/session/lost", string () => Lost().OpenConnection().Database);
        app.MapGet("/unreachable", string () => throw new HttpRequestException("secret"));
        app.MapGet("/bare/{status:int}", (int status) => TypedResults.StatusCode(status));
    }

    /// <summary>As it is when a connection breaks at the moment in which a statement begins on it.</summary>
    private static NpgsqlDataSource Lost()
    {
        var source = NpgsqlDataSource.Create("Host=127.0.0.1");
        source.Dispose();
        return source;
    }

    private static async Task<JsonElement> Read(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    internal sealed record Named(string Name);
}
