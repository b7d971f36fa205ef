using System.Net;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;

namespace EtagDemo.Tests.ServiceDefaults.Api;

public class QueryIdTests
{
    private const string Id = "01a1ff4043707377adf9629b02a43fe4";

    [Theory]
    [InlineData($"/things?project_id={Id}", HttpStatusCode.OK)]
    [InlineData($"/things?project_id={Id}&zone_id={Id}", HttpStatusCode.OK)]
    [InlineData("/things", HttpStatusCode.BadRequest)]
    [InlineData($"/things?zone_id={Id}", HttpStatusCode.BadRequest)]
    [InlineData($"/things?project_id={Id}&project_id={Id}", HttpStatusCode.BadRequest)]
    [InlineData("/things?project_id=", HttpStatusCode.NotFound)]
    [InlineData("/things?project_id=x", HttpStatusCode.NotFound)]
    [InlineData("/things?project_id=01A1FF4043707377ADF9629B02A43FE4", HttpStatusCode.NotFound)]
    [InlineData($"/things?project_id={Id}&zone_id=01a1ff40-4370-7377-adf9-629b02a43fe4", HttpStatusCode.NotFound)]
    public async Task An_id_in_the_query_is_there_once_and_well_formed_or_the_answer_says_what_is_wrong(string path, HttpStatusCode expected)
    {
        await using var service = await RunningService.StartAsync(builder => builder.AddApi(new DefaultJsonTypeInfoResolver()), Map);
        using var http = service.Client();

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(expected, answer.StatusCode);
        if (expected != HttpStatusCode.OK)
        {
            Assert.Matches("_id'", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!);
        }
    }

    private static void Map(WebApplication app) =>
        app.MapApi()
            .MapGet("/things", ([FromQuery(Name = "project_id")] Guid project, [FromQuery(Name = "zone_id")] Guid? zone) => $"{project} {zone}")
            .RequireQueryId("project_id")
            .AllowQueryId("zone_id");
}
