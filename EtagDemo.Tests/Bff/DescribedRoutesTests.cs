using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EtagDemo.Bff.Callers;
using Microsoft.AspNetCore.Routing;

namespace EtagDemo.Tests.Bff;

public sealed partial class DescribedRoutesTests(DescribedGateway described) : IClassFixture<DescribedGateway>
{
    [Fact]
    public async Task Every_route_of_the_api_is_in_its_description_and_nothing_else_is()
    {
        var routes =
            from endpoint in described.Endpoints.OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<NeedsCaller>() is not null
            from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
            select $"{method} /{Constraint().Replace(endpoint.RoutePattern.RawText!.Trim('/'), "}")}";

        Assert.Equal(routes.Order(), (await OperationsAsync()).Select(operation => $"{operation.Method} {operation.Path}").Order());
    }

    [Fact]
    public async Task Every_operation_has_its_parameters_examples_of_what_it_takes_and_gives_and_its_refusals_as_problem_documents()
    {
        foreach (var (method, path, operation) in await OperationsAsync())
        {
            var what = $"{method} {path}";
            var parameters = operation["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"] ?? ((string)parameter["$ref"]!).Split('/')[^1]).ToList();
            Assert.All(InPath().Matches(path), id => Assert.Contains(id.Groups[1].Value, parameters));
            Assert.Contains("x-user", parameters);
            Assert.True(method == "POST" || parameters.Contains("If-None-Match"), what);
            Assert.True(method is not ("PUT" or "PATCH" or "DELETE") || parameters.Contains("If-Match"), what);
            Assert.All(Contents(operation["requestBody"]), content => Assert.True(content["example"] is not null, what));
            foreach (var (status, answer) in operation["responses"]!.AsObject())
            {
                Assert.True(status.CompareTo("400") < 0 || ((string?)answer!["$ref"])?.StartsWith("#/components/responses/", StringComparison.Ordinal) == true, $"{what} {status}");
                Assert.All(Contents(answer), content => Assert.True(content["example"] is not null, $"{what} {status}"));
            }
        }
    }

    [Fact]
    public async Task Refusals_are_problem_documents_with_an_example_of_what_to_do()
    {
        var description = await ReadAsync();
        Assert.All(description["components"]!["responses"]!.AsObject(), refusal =>
        {
            var example = refusal.Value!["content"]!["application/problem+json"]!["example"]!;
            Assert.NotEmpty((string)example["detail"]!);
            Assert.NotNull(refusal.Value["headers"]!["Cache-Control"]);
        });
    }

    [Fact]
    public async Task The_first_operation_creates_a_project_and_nothing_made_up_is_filled_in_that_would_refuse_a_first_try()
    {
        var operations = await OperationsAsync();

        Assert.Equal(("POST", "/projects"), (operations[0].Method, operations[0].Path));
        var description = await ReadAsync();
        var parameters = operations.SelectMany(operation => operation.Operation["parameters"]!.AsArray()).Concat(description["components"]!["parameters"]!.AsObject().Select(field => field.Value));
        var filledIn = parameters.Where(parameter => parameter!["example"] is not null).Select(parameter => (string)parameter!["name"]!).Distinct().Order();
        Assert.Equal(["id", "name", "x-user"], filledIn);
    }

    [Fact]
    public async Task Outside_of_development_there_is_no_try_out_page()
    {
        using var answer = await described.Http.GetAsync(new Uri("/try/index.html", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static IEnumerable<JsonNode> Contents(JsonNode? described) => (described?["content"]?.AsObject() ?? []).Select(content => content.Value!);

    private async Task<List<(string Method, string Path, JsonNode Operation)>> OperationsAsync() =>
        [.. from path in (await ReadAsync())["paths"]!.AsObject()
            from operation in path.Value!.AsObject().SelectMany(member =>
                member.Key == "x-oai-additionalOperations" ? member.Value!.AsObject().AsEnumerable() : new[] { member })
            select (operation.Key.ToUpperInvariant(), path.Key, operation.Value!)];

    private async Task<JsonNode> ReadAsync() => (await described.Http.GetFromJsonAsync<JsonNode>(new Uri("/openapi/v1.json", UriKind.Relative)))!;

    [GeneratedRegex(@":\w+\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex InPath();
}
