using System.Net;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Hostile;

/// <summary>Request lines and fields that no honest client sends.</summary>
[Collection(OneSystem.Name)]
public sealed class RequestHeadTests(RunningSystem system)
{
    public static TheoryData<string> Heads => new(
        "GET  /projects HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /projects HTTP/1.2\r\nHost: localhost\r\n\r\n",
        "GET /projects HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET /projects\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET /projects HTTP/1.1\r\n\r\n",
        "GET /projects HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /projects HTTP/1.1\r\nHost: user@localhost\r\n\r\n",
        "GET /projects HTTP/1.1\r\nHost: local host\r\n\r\n",
        "G\0T /projects HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /pro\0jects HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /projects HTTP/1.1\r\nHost: localhost\r\nX\0: y\r\n\r\n",
        "GET /projects HTTP/1.1\r\nHost: localhost\r\nx-user: a\0@b.c\r\n\r\n",
        "GET /projects HTTP/1.1\r\nHost: localhost\r\nx-user: \u00ff\u00fe@b.c\r\n\r\n",
        "GET /\u00ff\u00fe HTTP/1.1\r\nHost: localhost\r\nx-user: a@b.c\r\n\r\n",
        "GET /projects/%ff%fe HTTP/1.1\r\nHost: localhost\r\nx-user: a@b.c\r\n\r\n",
        "GET /scenarios/%00 HTTP/1.1\r\nHost: localhost\r\nx-user: a@b.c\r\n\r\n",
        "GET /scenarios/%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: localhost\r\nx-user: a@b.c\r\n\r\n",
        "GET /products/%F0%9F%92%A1 HTTP/1.1\r\nHost: localhost\r\nx-user: a@b.c\r\n\r\n",
        "GET /products/% HTTP/1.1\r\nHost: localhost\r\nx-user: a@b.c\r\n\r\n",
        "GET http://projects/projects HTTP/1.1\r\nHost: localhost\r\nx-user: a@b.c\r\n\r\n",
        "CONNECT projects:80 HTTP/1.1\r\nHost: projects:80\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "TRACE /projects HTTP/1.1\r\nHost: localhost\r\nx-user: a@b.c\r\nx-secret: mine\r\n\r\n",
        "JUNK'); /projects HTTP/1.1\r\nHost: localhost\r\nx-user: a@b.c\r\n\r\n",
        $"GET /{new string('a', 20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n",
        $"{new string('G', 20_000)} / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        $"GET /projects HTTP/1.1\r\nHost: localhost\r\nx-user: {new string('a', 20_000)}@b.c\r\n\r\n",
        $"GET /projects HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: {string.Join(", ", Enumerable.Repeat("\"0123456789abcdef\"", 50_000))}\r\n\r\n",
        $"GET /projects HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 1000).Select(i => $"x-{i}: y\r\n"))}\r\n");

    public static TheoryData<string, string> Fields => new()
    {
        { "If-None-Match", string.Join(", ", Enumerable.Range(0, 1200).Select(i => $"\"{i:x16}\"")) },
        { "If-None-Match", new string('"', 8000) },
        { "If-None-Match", "*, \"a\", W/, w/\"x\", \"unfinished" },
        { "If-Match", "\"\\\", ,,, ;" },
        { "If-Modified-Since", "Sun, 99 Nov 99999999 99:99:99 GMT" },
        { "If-Unmodified-Since", "0" },
        { "If-Range", "W/\"x\"" },
        { "Range", "bytes=0-0,1-1,2-2,99999999999999999999-,-0" },
        { "Range", $"bytes={string.Join(',', Enumerable.Range(0, 2000).Select(i => $"{i}-{i}"))}" },
        { "Cache-Control", "max-age=99999999999999999999, =, \"a, max-stale=\"x\", only-if-cached=1" },
        { "Accept-Encoding", "br;q=x, *;q=, ;, gzip;q=1.00000000000001" },
        { "Accept", "*/*;q=\"" },
        { "Pragma", "\"" },
        { "Content-Type", "application/json; charset=\"utf-99" },
        { "Content-Encoding", "gzip, deflate, br, zstd, gzip" },
        { "Content-Digest", "sha-256=:AAAA:" },
        { "Expect", "200-maybe" },
        { "traceparent", "00-00000000000000000000000000000000-0000000000000000-ff" },
        { "baggage", new string(',', 8000) },
        { "X-HTTP-Method-Override", "DELETE" },
        { "X-Original-URL", "/_etags" },
        { "X-Forwarded-Host", "evil.example" },
        { "Forwarded", "host=\"evil.example\"" },
        { "x-role", "owner" },
        { "Connection", "x-role, x-user-id, if-none-match" },
        { "Cookie", "a=b" },
        { "Authorization", "Bearer x" },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task A_head_that_is_no_http_is_refused_and_told_no_secret_by_gateway_and_service(string head)
    {
        foreach (var resource in new[] { "bff", "projects" })
        {
            var answers = await RawAnswers.OfAsync(ServiceEndpoints.Of(system, resource), head.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal));

            answers.AssertHarmless();
            Assert.All(answers.Statuses, status => Assert.True(status is not 200 || head.Contains("HTTP/1.1\r\nHost: localhost", StringComparison.Ordinal), answers.Text));
            Assert.DoesNotContain("Set-Cookie", answers.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("x-secret", answers.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_with_a_hostile_value_changes_no_answer_but_its_own(string name, string value)
    {
        var site = await Site.CreateAsync(system);
        var honest = await site.Owner.GetAsync(site.AreaPath);

        foreach (var path in new[] { site.AreaPath, site.ZonePath, "/products/relay-10a" })
        {
            var hostile = await site.Owner.GetAsync(path, (name, value));
            Assert.True((int)hostile.Status is 200 or 206 or 304 or (>= 400 and < 500) or 504, $"{name}: {(int)hostile.Status} {hostile.Body}");
            Assert.DoesNotContain("Exception", hostile.Body, StringComparison.Ordinal);
        }

        var again = await site.Owner.GetAsync(site.AreaPath);
        Assert.Equal((HttpStatusCode.OK, honest.Body, honest.ETag), (again.Status, again.Body, again.ETag));
    }

    [Theory]
    [InlineData("x-user: {0}\r\nx-user: {0}", 401)]
    [InlineData("x-user: {0}\r\nX-USER: mallory@example.org", 401)]
    [InlineData("x-user: {0},mallory@example.org", 401)]
    [InlineData("x-user: mallory@example.org\r\nx-role: owner", 404)]
    [InlineData("x-user: mallory@example.org\r\nx-role: owner\r\nConnection: x-role, close", 404)]
    [InlineData("x-user: mallory@example.org\r\nX_Role: owner\r\nx-role : owner", 400)]
    [InlineData("x-user: mallory@example.org\r\nx-role:\towner", 404)]
    public async Task Nobody_becomes_somebody_else_by_saying_it_twice_or_in_the_gateways_words(string fields, int status)
    {
        var site = await Site.CreateAsync(system);
        var said = fields.Replace("{0}", site.OwnerEmail, StringComparison.Ordinal);

        var answers = await RawAnswers.OfAsync(ServiceEndpoints.Of(system, "bff"), $"GET {site.ProjectPath} HTTP/1.1\r\nHost: localhost\r\n{said}\r\nConnection: close\r\n\r\n");

        Assert.Equal([status], answers.Statuses);
        Assert.DoesNotContain("Head office", answers.Text, StringComparison.Ordinal);
    }
}
