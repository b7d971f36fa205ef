using System.Net;
using static EtagDemo.Tests.Bff.GatewayUnderTest;

namespace EtagDemo.Tests.Bff;

public sealed class DeletionTests
{
    private const string OtherZone = "55555555555555555555555555555555";
    private static readonly string Area = $"/projects/{P}/areas/{A}";

    public static TheoryData<string, string[]> Cascades => new()
    {
        { $"/projects/{P}", [$"commissioning /nodes?project_id={P}", $"reconf /reconfigurations?project_id={P}"] },
        {
            Area,
            [
                $"commissioning /nodes?project_id={P}&zone_id={Z}", $"commissioning /nodes?project_id={P}&zone_id={OtherZone}",
                $"reconf /reconfigurations?project_id={P}&zone_id={Z}", $"reconf /reconfigurations?project_id={P}&zone_id={OtherZone}",
            ]
        },
        { ZonePath, [$"commissioning /nodes?project_id={P}&zone_id={Z}", $"reconf /reconfigurations?project_id={P}&zone_id={Z}"] },
    };

    [Theory]
    [MemberData(nameof(Cascades))]
    public async Task Deletion_hides_first_and_removes_last(string path, string[] dependents)
    {
        await using var gateway = await StartWithEverythingAsync();
        using var answer = await gateway.SendAsync("DELETE", path);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(dependents, Deletions(gateway));
        Assert.Equal([$"DELETE {path}", $"DELETE {path}?complete=true"], gateway.Projects.Requests.Where(request => request.StartsWith("DELETE", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Cascades))]
    public async Task Failure_half_way_leaves_it_hidden_and_a_repeat_finishes_it(string path, string[] dependents)
    {
        await using var gateway = await StartWithEverythingAsync();
        var failing = dependents[^1].Split(' ')[1];
        gateway.Reconf.On("DELETE", failing, _ => ScriptedAnswer.Problem(503, "Not now."));
        using var failed = await gateway.SendAsync("DELETE", path);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.DoesNotContain($"DELETE {path}?complete=true", gateway.Projects.Requests);

        gateway.Reconf.On("DELETE", failing, 204);
        using var repeated = await gateway.SendAsync("DELETE", path);
        Assert.Equal(HttpStatusCode.NoContent, repeated.StatusCode);
        Assert.Equal($"DELETE {path}?complete=true", gateway.Projects.Requests.Last());
    }

    [Theory]
    [MemberData(nameof(Cascades))]
    public async Task Refused_deletion_touches_no_other_service(string path, string[] dependents)
    {
        Assert.NotEmpty(dependents);
        await using var gateway = await StartWithEverythingAsync();
        gateway.Projects.On("DELETE", path, _ => ScriptedAnswer.Problem(412, "It has changed."));
        using var answer = await gateway.SendAsync("DELETE", path, null, ("If-Match", "\"old\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal("\"old\"", gateway.Projects.Seen.Last().Field("If-Match"));
        Assert.Empty(Deletions(gateway));
    }

    [Fact]
    public async Task Completing_carries_no_precondition()
    {
        await using var gateway = await StartWithEverythingAsync();
        using var answer = await gateway.SendAsync("DELETE", ZonePath, null, ("If-Match", "\"current\""));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Null(gateway.Projects.Seen.Last().Field("If-Match"));
    }

    [Fact]
    public async Task Deletion_that_is_over_is_404_when_repeated()
    {
        await using var gateway = await StartAsync();
        using var answer = await gateway.SendAsync("DELETE", ZonePath);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(Deletions(gateway));
    }

    [Fact]
    public async Task Owner_finishes_the_deletion_of_a_project_that_reads_as_404_already()
    {
        await using var gateway = await StartWithEverythingAsync();
        gateway.Gives(Ada, "owner", deleting: true);
        using var answer = await gateway.SendAsync("DELETE", $"/projects/{P}");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Theory]
    [InlineData("complete=true")]
    [InlineData("complete=True&complete=true")]
    public async Task Client_cannot_skip_the_first_step(string query)
    {
        await using var gateway = await StartWithEverythingAsync();
        using var answer = await gateway.SendAsync("DELETE", $"{ZonePath}?{query}");
        Assert.Equal($"DELETE {ZonePath}", gateway.Projects.Requests.First(request => request.StartsWith("DELETE", StringComparison.Ordinal)));
    }

    private static async Task<GatewayUnderTest> StartWithEverythingAsync()
    {
        var gateway = await StartAsync();
        foreach (var path in new[] { $"/projects/{P}", Area, ZonePath })
        {
            gateway.Projects.On("DELETE", path, 204).On("DELETE", $"{path}?complete=true", 204);
        }

        gateway.Projects.Holds($"{Area}/deletion", $"[\"{OtherZone}\",\"{Z}\"]");
        foreach (var scope in new[] { $"project_id={P}", $"project_id={P}&zone_id={Z}", $"project_id={P}&zone_id={OtherZone}" })
        {
            gateway.Commissioning.On("DELETE", $"/nodes?{scope}", 204);
            gateway.Reconf.On("DELETE", $"/reconfigurations?{scope}", 204);
        }

        return gateway;
    }

    private static IEnumerable<string> Deletions(GatewayUnderTest gateway) =>
        gateway.Commissioning.Seen.Where(request => request.Method == "DELETE").Select(request => $"commissioning {request.Target}")
            .Concat(gateway.Reconf.Seen.Where(request => request.Method == "DELETE").Select(request => $"reconf {request.Target}"))
            .Order(StringComparer.Ordinal);
}
