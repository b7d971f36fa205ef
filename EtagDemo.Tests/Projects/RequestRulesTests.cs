using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace EtagDemo.Tests.Projects;

[Collection(SharedProjectsService.Name)]
public class RequestRulesTests(ProjectsServiceFixture service)
{
    private readonly ProjectsCaller _ada = new(service.Http);

    [Theory]
    [InlineData("""{"name":""", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""{"name":5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"name":"a","name":"b"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"name":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":null}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":" "}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"a\u0000"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"a","unknown":{}}""", HttpStatusCode.Created)]
    public async Task Bodies_are_read_tolerantly_and_checked_strictly(string body, HttpStatusCode expected)
    {
        using var answer = await _ada.SendAsync(HttpMethod.Post, "/projects", body);

        Assert.Equal(expected, answer.StatusCode);
        if (expected != HttpStatusCode.Created)
        {
            var detail = (string)(await ProjectsCaller.JsonAsync(answer))["detail"]!;
            Assert.NotEmpty(detail);
            Assert.DoesNotContain("EtagDemo", detail, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", detail, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""[{"email":"no","role":"viewer"}]""", "[0].email")]
    [InlineData("""[{"email":"a@b.c","role":"Viewer"}]""", "[0].role")]
    [InlineData("""[{"email":"a@b.c","role":"viewer"},null]""", "[1]")]
    public async Task Findings_name_the_member_they_are_about(string body, string member)
    {
        var project = await _ada.CreateAsync("/projects", "P");

        using var answer = await _ada.SendAsync(HttpMethod.Patch, $"{project}/collaborators", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await ProjectsCaller.JsonAsync(answer))["errors"]![member]);
    }

    [Fact]
    public async Task A_collaborator_named_twice_is_refused()
    {
        var project = await _ada.CreateAsync("/projects", "P");

        using var answer = await _ada.SendAsync(HttpMethod.Patch, $"{project}/collaborators", """[{"email":"a@b.c","role":"viewer"},{"email":"A@b.c","role":"editor"}]""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_415()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/projects") { Headers = { { "x-user", _ada.Email } }, Content = new StringContent("name=a", Encoding.UTF8, new MediaTypeHeaderValue("text/plain")) };

        using var answer = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_over_64_KiB_is_413()
    {
        using var answer = await _ada.SendAsync(HttpMethod.Post, "/projects", $$"""{"name":"{{new string('a', 64 << 10)}}"}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/projects")]
    [InlineData("POST", "/projects")]
    [InlineData("PATCH", "/projects/01a1ff4043707377adf9629b02a43fe4")]
    public async Task Without_the_gateways_fields_the_answer_is_400(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("x-user", "nobody")]
    [InlineData("x-role", "No Role")]
    public async Task Malformed_fields_of_the_gateway_are_400(string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/projects/01a1ff4043707377adf9629b02a43fe4");
        request.Headers.Add(name, value);

        using var answer = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("viewer", "PATCH", "", HttpStatusCode.Forbidden)]
    [InlineData("viewer", "POST", "/areas", HttpStatusCode.Forbidden)]
    [InlineData("viewer", "DELETE", "", HttpStatusCode.Forbidden)]
    [InlineData("editor", "PATCH", "", HttpStatusCode.SeeOther)]
    [InlineData("editor", "POST", "/areas", HttpStatusCode.SeeOther)]
    [InlineData("editor", "PATCH", "/collaborators", HttpStatusCode.Forbidden)]
    [InlineData("editor", "DELETE", "/collaborators", HttpStatusCode.Forbidden)]
    [InlineData("editor", "DELETE", "", HttpStatusCode.Forbidden)]
    [InlineData("owner", "DELETE", "", HttpStatusCode.NoContent)]
    public async Task Roles_decide_who_writes_what(string role, string method, string path, HttpStatusCode expected)
    {
        var project = await _ada.CreateAsync("/projects", "P");

        using var answer = await _ada.WithRole(role).SendAsync(new HttpMethod(method), project + path, """{"name":"N"}""");

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_caller_who_may_not_write_learns_that_before_the_body_is_judged()
    {
        var project = await _ada.CreateAsync("/projects", "P");

        using var answer = await _ada.WithRole("viewer").SendAsync(HttpMethod.Patch, project, "{");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
