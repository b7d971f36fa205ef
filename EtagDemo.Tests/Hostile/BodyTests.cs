using System.Net;
using System.Text;
using EtagDemo.Tests.Distributed;
using EtagDemo.Tests.Tour;

namespace EtagDemo.Tests.Hostile;

/// <summary>Bodies that no honest client sends, to every route that takes one. Each character stands for one byte.</summary>
[Collection(OneSystem.Name)]
public sealed class BodyTests(RunningSystem system)
{
    public static TheoryData<string, string> Bodies => new()
    {
        { "nothing", "" },
        { "blanks", " \t\r\n" },
        { "a byte order mark", "\u00ef\u00bb\u00bf{}" },
        { "no UTF-8", "{\"name\":\"\u00ff\u00fe\u0080\"}" },
        { "an overlong form", "{\"name\":\"\u00c0\u00af\"}" },
        { "half a surrogate", """{"name":"\ud800","parameters":{"a":"\udfff"},"configuration":{"a":"\ud800"}}""" },
        { "NUL in texts", """{"name":"a\u0000b","scenario":"\u0000","parameters":{"a":"\u0000"},"configuration":{"a":"x\u0000"}}""" },
        { "NUL in a value", """{"name":"x","parameters":{"a":"\u0000"},"configuration":{"a":"x\u0000"}}""" },
        { "NUL in names of members", """{"name":"x","parameters":{"\u0000":1},"configuration":{"\u0000":1}}""" },
        { "a NUL as it is", "{\"name\":\"a\0b\"}" },
        { "control characters", """{"name":"a\r\nSet-Cookie: b=c\u001b[2J\u0007","parameters":{"a":"\r\n"},"configuration":{"a":"\u001b"}}""" },
        { "right-to-left and zero-width", """{"name":"\u202e\u200b\ufeff","parameters":{"\u202e":"\u200b"},"configuration":{"\u202e":1}}""" },
        { "depth", new string('[', 30_000) },
        { "depth of objects", string.Concat(Enumerable.Repeat("{\"name\":", 5000)) },
        { "SQL", """{"name":"'); DROP TABLE projects; --","scenario":"switch'--","parameters":{"a'\"":"$1"},"configuration":{"a'; --":"x"}}""" },
        { "a template of logs", """{"name":"{Request} {0} ${jndi:ldap://x} %s%n","parameters":{"{0}":1},"configuration":{"%n":1}}""" },
        { "numbers beyond reason", """{"name":"x","parameters":{"a":1e999999},"configuration":{"a":-1e-999999}}""" },
        { "a long number", $"{{\"name\":\"x\",\"parameters\":{{\"a\":{new string('9', 20_000)}}},\"configuration\":{{\"a\":{new string('9', 20_000)}}}}}" },
        { "twice the same member", """{"name":"a","name":"b","parameters":{"a":1,"a":2},"configuration":{"a":1,"a":2},"nodes":[],"nodes":[]}""" },
        { "the wrong kinds", """{"name":{},"scenario":[],"parameters":"x","configuration":[1],"nodes":{},"zone_id":1,"zone":"x","node":[]}""" },
        { "null everywhere", """{"name":null,"scenario":null,"parameters":null,"configuration":null,"nodes":null,"zone_id":null,"zone":null,"node":null}""" },
        { "null in lists", "[null]" },
        { "nulls in a scan", """{"nodes":[null,{},{"node_uuid":null},{"node_uuid":"x","configuration":null}]}""" },
        { "lists of lists", """[[],[{}],"x",1,true]""" },
        { "nothing but a text", "\"x\"" },
        { "many members", $"{{\"name\":\"x\",\"parameters\":{{{string.Join(',', Enumerable.Range(0, 3000).Select(i => $"\"k{i}\":{i}"))}}},\"configuration\":{{{string.Join(',', Enumerable.Range(0, 1000).Select(i => $"\"k{i}\":{i}"))}}}}}" },
        { "the same node many times", $"{{\"nodes\":[{string.Join(',', Enumerable.Repeat($"{{\"node_uuid\":\"{new string('a', 32)}\",\"configuration\":{{\"a\":\"\\u0000\"}}}}", 500))}]}}" },
        { "prototypes", """{"__proto__":{"name":"x"},"constructor":{},"$type":"System.IO.FileInfo","$ref":"#","name":"x"}""" },
        { "two documents", """{"name":"a"}{"name":"b"}""" },
        { "a comment", """{"name":"a"/* */,}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_hostile_body_is_refused_with_a_problem_document_or_taken_as_it_is_on_every_route(string what, string body)
    {
        var place = await KnownPlace.CreateAsync(system);
        var operations = (await ApiDescription.ReadAsync(system)).Operations.Where(operation => operation.TakesBody).ToList();
        Assert.InRange(operations.Count, 12, 30);

        foreach (var operation in operations)
        {
            var answer = await SendAsync(place.Site.OwnerEmail, new HttpMethod(operation.Method), place.PathOf(operation), body);
            Assert.True((int)answer.Status is < 500, $"{operation} with {what}: {(int)answer.Status} {answer.Body}");
            if ((int)answer.Status >= 400)
            {
                HttpAssert.Problem(answer.Status, answer);
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await place.Site.Owner.GetAsync(place.Site.ProjectPath)).Status);
        Assert.Equal(HttpStatusCode.OK, (await place.Site.Owner.GetAsync(place.Site.ZonePath)).Status);
    }

    [Fact]
    public async Task A_name_made_of_SQL_is_a_name()
    {
        const string Name = "'); DROP TABLE projects; -- \" $1 {0} %s";
        var site = await Site.CreateAsync(system);

        Assert.Equal(Name, (await site.Owner.PatchAsync(site.ProjectPath, new { name = Name })).Text("name"));
        Assert.Equal(Name, (await site.Owner.GetAsync(site.ProjectPath)).Text("name"));
    }

    [Theory]
    [InlineData("sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:", HttpStatusCode.BadRequest)]
    [InlineData("md5=:AAAAAAAAAAAAAAAAAAAAAA==:", HttpStatusCode.OK)]
    [InlineData("sha-256", HttpStatusCode.BadRequest)]
    public async Task A_digest_that_lies_is_refused_or_passed_over_and_neither_keys_nor_changes_a_result(string digest, HttpStatusCode status)
    {
        var place = await KnownPlace.CreateAsync(system);
        var path = $"{place.Site.ProjectPath}/audit";
        var scan = new { nodes = new[] { new { node_uuid = place.Node, configuration = new { level = 7 } } } };

        var lied = await place.Site.Owner.PostAsync(path, scan, ("Content-Digest", digest), ("Repr-Digest", digest));
        var honest = await place.Site.Owner.PostAsync(path, scan);
        var another = await place.Site.Owner.PostAsync(path, new { nodes = Array.Empty<object>() }, ("Content-Digest", digest));

        Assert.Equal((status, status), (lied.Status, another.Status));
        Assert.Contains("\"drifted\":[{", honest.Body, StringComparison.Ordinal);
        if (status == HttpStatusCode.OK)
        {
            Assert.Equal(honest.Body, lied.Body);
            Assert.Contains("\"missing\":[{", another.Body, StringComparison.Ordinal);
        }
    }

    private async Task<Answer> SendAsync(string user, HttpMethod method, string path, string body)
    {
        using var http = new HttpClient { BaseAddress = ServiceEndpoints.Of(system, "bff") };
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(Encoding.Latin1.GetBytes(body)) };
        request.Headers.Add("x-user", user);
        request.Content.Headers.Add("Content-Type", "application/json");
        using var response = await http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}
