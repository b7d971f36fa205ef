using System.Net;
using static EtagDemo.Tests.Bff.GatewayUnderTest;

namespace EtagDemo.Tests.Bff;

public sealed class SupposedRoleTests
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(30);
    private static readonly string RolePath = $"/projects/{P}/collaborators/{Uri.EscapeDataString(Ada)}";
    private static readonly string Areas = $"/projects/{P}/areas";

    public static TheoryData<string> Reads => [Areas, ZonePath];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Role_and_resource_are_validated_side_by_side(string path)
    {
        await using var gateway = await StartKnowingAdaAsync();
        using var resourceAsked = new ManualResetEventSlim();
        gateway.Projects.On("GET", path, _ =>
        {
            resourceAsked.Set();
            return ScriptedAnswer.Representation(path == Areas ? "[]" : ZoneJson);
        });
        // One after the other, the resource would be asked for only when this has been answered.
        var together = false;
        gateway.Projects.On("GET", RolePath, _ =>
        {
            together = resourceAsked.Wait(Patient);
            return Role("editor");
        });

        using var answer = await gateway.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(together);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Role_that_turns_out_another_gets_what_that_role_gets(string path)
    {
        await using var gateway = await StartKnowingAdaAsync();
        using var resourceAsked = new ManualResetEventSlim();
        gateway.Projects.On("GET", path, asked =>
        {
            resourceAsked.Set();
            return asked.Field("x-role") == "viewer" ? ScriptedAnswer.Problem(403, "a viewer may not") : ScriptedAnswer.Representation(path == Areas ? "[]" : ZoneJson);
        });
        gateway.Projects.On("GET", RolePath, _ =>
        {
            resourceAsked.Wait(Patient);
            return Role("viewer");
        });

        using var answer = await gateway.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("a viewer may not", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", 404)]
    [InlineData("HEAD", 404)]
    [InlineData("GET", 503)]
    public async Task Role_taken_away_takes_the_answer_that_was_there_already(string method, int status)
    {
        await using var gateway = await StartKnowingAdaAsync();
        foreach (var path in new[] { Areas, ZonePath })
        {
            gateway.Gives(Ada, "editor");
            using var known = await gateway.GetAsync(path);
            using var resourceAsked = new ManualResetEventSlim();
            gateway.Projects.On("GET", path, _ =>
            {
                resourceAsked.Set();
                return ScriptedAnswer.Representation(path == Areas ? "[]" : ZoneJson);
            });
            gateway.Projects.On("GET", RolePath, _ =>
            {
                resourceAsked.Wait(Patient);
                return ScriptedAnswer.Problem(status, "no role");
            });

            using var answer = await gateway.SendAsync(method, path);

            Assert.Equal(status, (int)answer.StatusCode);
            Assert.False(answer.Headers.Contains("ETag"));
            Assert.DoesNotContain("[]", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Writes_wait_for_the_role()
    {
        await using var gateway = await StartKnowingAdaAsync();
        gateway.Projects.On("GET", RolePath, 404);

        using var answer = await gateway.SendAsync("POST", Areas, """{"name":"A"}""");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain($"POST {Areas}", gateway.Projects.Requests);
    }

    [Fact]
    public async Task Role_taken_away_is_forgotten()
    {
        await using var gateway = await StartKnowingAdaAsync();
        gateway.Projects.On("GET", RolePath, 404);
        using var first = await gateway.GetAsync(Areas);
        gateway.Projects.Seen.Clear();

        using var second = await gateway.GetAsync(Areas);

        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
        Assert.Equal([$"GET {RolePath}"], gateway.Projects.Requests);
    }

    private static string ZoneJson => $$"""{"zone_id":"{{Z}}","name":"Z","scenario":"switch"}""";

    private static ScriptedAnswer Role(string role) => ScriptedAnswer.Representation($$"""{"email":"{{Ada}}","role":"{{role}}","deleting":false}""");

    private static async Task<GatewayUnderTest> StartKnowingAdaAsync()
    {
        var gateway = await StartAsync();
        gateway.Projects.Holds(Areas, "[]").Holds(ZonePath, ZoneJson);
        gateway.Commissioning.Holds($"/nodes?project_id={P}&zone_id={Z}", "[]");
        using var known = await gateway.GetAsync(Areas);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        return gateway;
    }
}
