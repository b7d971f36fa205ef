using System.Net;
using System.Text.Json;
using static EtagDemo.Tests.Bff.GatewayUnderTest;

namespace EtagDemo.Tests.Bff;

public sealed class ReconfigurationTests
{
    private const string R = "66666666666666666666666666666666";
    private const string Findings = $$"""[{"zone_id":"{{Z}}","node_uuid":"{{N}}","name":"level","current":80,"expected":100}]""";
    private static readonly string AtReconf = $"/reconfigurations/{R}?project_id={P}";
    private static readonly string StateAtReconf = $"/reconfigurations/{R}/state?project_id={P}";
    private static readonly string ListAtReconf = $"/reconfigurations?project_id={P}";
    private static readonly string ApplyPath = $"/projects/{P}/reconfigurations/{R}/apply";

    [Theory]
    [InlineData(null, "null")]
    [InlineData("{}", "null")]
    [InlineData($$"""{"zone_id":"{{Z}}"}""", $"\"{Z}\"")]
    public async Task Plan_is_made_from_what_the_audit_finds_now(string? body, string zone)
    {
        await using var gateway = await StartWithFindingsAsync();
        using var answer = await gateway.SendAsync("POST", $"/projects/{P}/reconfigurations", body);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal($"/projects/{P}/reconfigurations/{R}", answer.Headers.Location?.OriginalString);
        Assert.Equal(Plan("planned"), await answer.Content.ReadAsStringAsync());
        Assert.Equal($$"""{"zone_id":{{zone}},"findings":{{Findings}}}""", gateway.Reconf.Seen.Single(request => request.Method == "POST").Body);
    }

    [Theory]
    [InlineData($$"""{"zone_id":"{{A}}"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"zone_id":"x"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"zone_id":""", HttpStatusCode.BadRequest)]
    public async Task Plan_for_no_zone_of_the_project_is_refused(string body, HttpStatusCode status)
    {
        await using var gateway = await StartWithFindingsAsync();
        using var answer = await gateway.SendAsync("POST", $"/projects/{P}/reconfigurations", body);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(gateway.Reconf.Seen);
    }

    [Fact]
    public async Task Applying_answers_202_and_ends_applied()
    {
        await using var gateway = await StartAsync();
        var reconf = new StatefulReconfiguration(gateway.Reconf, StateAtReconf, AtReconf);
        gateway.Commissioning.On("POST", $"/changes?project_id={P}", 204);
        using var answer = await gateway.SendAsync("POST", ApplyPath);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(Plan("applying"), await answer.Content.ReadAsStringAsync());
        Assert.Equal($"/projects/{P}/reconfigurations/{R}", answer.Headers.Location?.OriginalString);
        Assert.Equal("applied", await reconf.EndAsync());
        using var changes = JsonDocument.Parse(gateway.Commissioning.Seen.Single().Body);
        Assert.Equal(R, changes.RootElement.GetProperty("reconfiguration_id").GetString());
        Assert.Equal(100, changes.RootElement.GetProperty("changes")[0].GetProperty("to").GetInt32());
        Assert.Equal("editor", gateway.Commissioning.Seen.Single().Field("x-role"));
    }

    [Fact]
    public async Task Applying_twice_answers_202_twice_and_changes_once()
    {
        await using var gateway = await StartAsync();
        var reconf = new StatefulReconfiguration(gateway.Reconf, StateAtReconf, AtReconf);
        gateway.Commissioning.On("POST", $"/changes?project_id={P}", 204);
        using var first = await gateway.SendAsync("POST", ApplyPath);
        Assert.Equal("applied", await reconf.EndAsync());
        using var second = await gateway.SendAsync("POST", ApplyPath);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (first.StatusCode, second.StatusCode));
        Assert.Equal(Plan("applied"), await second.Content.ReadAsStringAsync());
        Assert.Single(gateway.Commissioning.Seen);
    }

    [Fact]
    public async Task Refused_change_ends_failed_with_the_reason()
    {
        await using var gateway = await StartAsync();
        var reconf = new StatefulReconfiguration(gateway.Reconf, StateAtReconf, AtReconf);
        gateway.Commissioning.On("POST", $"/changes?project_id={P}", _ => ScriptedAnswer.Problem(409, "No such node."));
        using var answer = await gateway.SendAsync("POST", ApplyPath);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("failed", await reconf.EndAsync());
        Assert.Contains("No such node.", gateway.Reconf.Seen.Last(request => request.Method == "POST").Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_that_is_away_for_a_moment_does_not_fail_it()
    {
        await using var gateway = await StartAsync();
        var reconf = new StatefulReconfiguration(gateway.Reconf, StateAtReconf, AtReconf);
        var answers = new Queue<ScriptedAnswer>([ScriptedAnswer.Problem(503, "Not now."), new ScriptedAnswer(204)]);
        gateway.Commissioning.On("POST", $"/changes?project_id={P}", _ => answers.Dequeue());
        using var answer = await gateway.SendAsync("POST", ApplyPath);
        Assert.Equal("applied", await reconf.EndAsync());
    }

    [Fact]
    public async Task Abandoned_application_goes_on_when_it_is_asked_for_again()
    {
        await using var gateway = await StartAsync();
        var reconf = new StatefulReconfiguration(gateway.Reconf, StateAtReconf, AtReconf, state: "applying");
        gateway.Commissioning.On("POST", $"/changes?project_id={P}", 204);
        using var answer = await gateway.SendAsync("POST", ApplyPath);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("applied", await reconf.EndAsync());
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(412)]
    public async Task Refusal_to_begin_is_the_answer_and_nothing_changes(int status)
    {
        await using var gateway = await StartAsync();
        gateway.Reconf.On("POST", StateAtReconf, _ => ScriptedAnswer.Problem(status, "No."));
        using var answer = await gateway.SendAsync("POST", ApplyPath);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Empty(gateway.Commissioning.Seen);
    }

    private static async Task<GatewayUnderTest> StartWithFindingsAsync()
    {
        var gateway = await StartAsync();
        gateway.Projects.Holds($"/projects/{P}/zones", $$"""[{"zone_id":"{{Z}}","area_id":"{{A}}","name":"Hall","scenario":"switch"}]""");
        gateway.Commissioning.Holds($"/nodes?project_id={P}", "[]");
        gateway.Reconf.Holds("/audit", $$"""{"project_id":"{{P}}","nodes":1,"misconfigured":1,"findings":{{Findings}}}""", "Content-Digest", "QUERY")
            .On("POST", ListAtReconf, 303, location: AtReconf).Holds(AtReconf, Plan("planned"));
        return gateway;
    }

    private static string Plan(string state) => StatefulReconfiguration.Render(state);

    /// <summary>Reconf's side of one reconfiguration, with its rules about which state may follow which.</summary>
    private sealed class StatefulReconfiguration
    {
        private readonly TaskCompletionSource<string> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private string _state;

        public StatefulReconfiguration(ScriptedService reconf, string statePath, string path, string state = "planned")
        {
            _state = state;
            reconf.On("POST", statePath, Move).On("GET", path, _ => ScriptedAnswer.Representation(Render(_state)));
        }

        public static string Render(string state) =>
            $$"""{"reconfiguration_id":"{{R}}","zone_id":null,"state":"{{state}}","changes":[{"zone_id":"{{Z}}","node_uuid":"{{N}}","name":"level","from":80,"to":100}]}""";

        public Task<string> EndAsync() => _end.Task.WaitAsync(TimeSpan.FromSeconds(30));

        private ScriptedAnswer Move(SeenRequest request)
        {
            using var body = JsonDocument.Parse(request.Body);
            var next = body.RootElement.GetProperty("state").GetString()!;
            if (_state is "applied")
            {
                return ScriptedAnswer.Problem(409, "It is applied.");
            }

            _state = next;
            if (next is not "applying")
            {
                _end.TrySetResult(next);
            }

            return new ScriptedAnswer(303) { Location = AtReconf };
        }
    }
}
