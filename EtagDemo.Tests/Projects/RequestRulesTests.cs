using System.Net;
using System.Net.Http.Headers;
using System.Text;
using EtagDemo.HttpSemantics;

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

    [Theory]
    [InlineData("application/json", HttpStatusCode.Created)]
    [InlineData("application/json; charset=utf-8", HttpStatusCode.Created)]
    [InlineData("application/json; charset=\"utf-8\"", HttpStatusCode.Created)]
    [InlineData("application/json;charset=\"UTF-8\";x=y", HttpStatusCode.Created)]
    [InlineData("application/merge-patch+json; charset=us-ascii", HttpStatusCode.Created)]
    [InlineData("application/json; charset=", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=iso-8859-1", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=\"utf-99\"", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=\"utf-99", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=\"\"", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_charset_is_utf_8_with_or_without_quotes_or_415(string contentType, HttpStatusCode expected) =>
        Assert.Equal(expected, (await PostAsync("""{"name":"a"}"""u8.ToArray(), ("Content-Type", contentType))).Status);

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("")]
    public async Task An_empty_body_is_400_and_says_so(string contentType)
    {
        foreach (var isChunked in (bool[])[false, true])
        {
            var (status, body, _) = await PostAsync([], ("Content-Type", contentType), ("Transfer-Encoding", isChunked ? "chunked" : ""));

            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("The body is empty", body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("gzip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("br", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("identity, gzip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("made-up", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("identity", HttpStatusCode.Created)]
    public async Task A_content_coding_that_is_not_taken_is_415_with_those_that_are(string coding, HttpStatusCode expected)
    {
        var (status, _, acceptEncoding) = await PostAsync("""{"name":"a"}"""u8.ToArray(), ("Content-Type", "application/json"), ("Content-Encoding", coding));

        Assert.Equal((expected, expected == HttpStatusCode.Created ? null : "identity"), (status, acceptEncoding));
    }

    [Theory]
    [InlineData("sha-256=:ulZCfB6y+b+D8M5DaD/5oWwnWfJ0lxcf1f0qR5dHkZo=:", HttpStatusCode.BadRequest)]
    [InlineData("sha-256=:AAAA:", HttpStatusCode.BadRequest)]
    [InlineData("sha-256", HttpStatusCode.BadRequest)]
    [InlineData("md5=:AAAA:", HttpStatusCode.Created)]
    [InlineData("{0}", HttpStatusCode.Created)]
    public async Task A_content_digest_that_is_wrong_is_400(string digest, HttpStatusCode expected)
    {
        var body = """{"name":"a"}"""u8.ToArray();
        var right = ContentDigest.Compute(DigestAlgorithm.Sha256, body).ToString();

        Assert.Equal(expected, (await PostAsync(body, ("Content-Type", "application/json"), ("Content-Digest", digest.Replace("{0}", right, StringComparison.Ordinal)))).Status);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_json() =>
        Assert.Equal(HttpStatusCode.Created, (await PostAsync([0xef, 0xbb, 0xbf, .. """{"name":"a"}"""u8], ("Content-Type", "application/json"))).Status);

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
    [InlineData("manager", "PATCH", "", HttpStatusCode.SeeOther)]
    [InlineData("manager", "POST", "/areas", HttpStatusCode.SeeOther)]
    [InlineData("manager", "DELETE", "", HttpStatusCode.Forbidden)]
    [InlineData("owner", "DELETE", "", HttpStatusCode.NoContent)]
    public async Task Roles_decide_who_writes_what(string role, string method, string path, HttpStatusCode expected)
    {
        var project = await _ada.CreateAsync("/projects", "P");

        using var answer = await _ada.WithRole(role).SendAsync(new HttpMethod(method), project + path, """{"name":"N"}""");

        Assert.Equal(expected, answer.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Body, string? AcceptEncoding)> PostAsync(byte[] body, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/projects") { Headers = { { "x-user", _ada.Email } }, Content = new ByteArrayContent(body) };
        foreach (var (name, value) in fields.Where(field => field.Value.Length > 0))
        {
            _ = request.Headers.TryAddWithoutValidation(name, value) || request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await service.Http.SendAsync(request);
        var accepted = answer.Headers.NonValidated.TryGetValues("Accept-Encoding", out var values) ? values.ToString() : null;
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), accepted);
    }

    [Fact]
    public async Task A_caller_who_may_not_write_learns_that_before_the_body_is_judged()
    {
        var project = await _ada.CreateAsync("/projects", "P");

        using var answer = await _ada.WithRole("viewer").SendAsync(HttpMethod.Patch, project, "{");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
