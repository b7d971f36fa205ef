using System.Net;
using EtagDemo.Tests.Distributed.Telemetry;

namespace EtagDemo.Tests.Distributed;

/// <summary>A request's trace reads as one story, as docs/telemetry.md draws it.</summary>
[Collection(OneSystem.Name)]
public sealed class TraceStoryTests(RunningSystem system)
{
    [Fact]
    public async Task A_validated_request_goes_from_client_to_gateway_to_service_and_comes_back_as_304_without_a_query()
    {
        var site = await Site.CreateAsync(system);
        var known = await site.Owner.GetAsync(site.AreaPath);

        var read = await TracedRead.SendAsync(system, site, site.AreaPath, known.ETag);

        Assert.Equal(HttpStatusCode.NotModified, read.Answer.Status);
        Assert.Equal(
            [
                "bff server GET /projects/{project_id:hexid}/areas/{area_id:hexid} 304",
                "  bff client GET 304",
                "    projects server GET /projects/{projectId:hexid}/areas/{areaId:hexid} 304",
                "  bff client GET 304",
                "    projects server GET /projects/{projectId:hexid}/collaborators/{email} 304",
            ],
            TraceStory.Of(read.Spans));
    }

    [Fact]
    public async Task A_miss_has_its_queries_under_the_services_span()
    {
        var site = await Site.CreateAsync(system);
        var known = await site.Owner.GetAsync(site.AreaPath);
        await site.Owner.PostAsync($"{site.AreaPath}/zones", new { name = "New" });

        var read = await TracedRead.SendAsync(system, site, site.AreaPath, known.ETag);

        var service = Assert.Single(read.Spans, span => span is { Service: "projects", IsServer: true } && span.Attributes["http.response.status_code"] == "200");
        var queries = read.Spans.Where(span => span.IsDatabase).ToList();
        Assert.NotEmpty(queries);
        Assert.All(queries, query => Assert.Equal(service.SpanId, query.ParentId));
    }
}
