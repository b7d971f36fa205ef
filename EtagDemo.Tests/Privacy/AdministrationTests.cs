using EtagDemo.Tests.Distributed;
using EtagDemo.Tests.Hostile;

namespace EtagDemo.Tests.Privacy;

/// <summary>What is for those who run the system cannot be reached by those who use it, however they write the path.</summary>
[Collection(OneSystem.Name)]
public sealed class AdministrationTests(RunningSystem system)
{
    public static TheoryData<string> Targets => new(
        "/_etags/clear", "/_ETAGS/clear", "/%5fetags/clear", "//_etags/clear", "/./_etags/clear", "/_etags//clear", "/_etags/clear/", "/_etags/clear?x", "/_etags;x/clear",
        "/projects/../_etags/clear", "/projects/%2e%2e/_etags/clear", "/projects/..%2f_etags%2fclear", "/scenarios/%2e%2e%2f_etags%2fclear", "/scenarios/..%5c_etags%5cclear",
        "/products/%252e%252e%252f_etags%252fclear", "/products/..;/_etags/clear", "/products/.%00./_etags/clear", "/scenarios/x/../../_etags/clear", "/scenarios/\\..\\_etags\\clear",
        "http://projects/_etags/clear", "http://localhost/_etags/clear", "http://_http.reconf/_etags/clear", "http://localhost@reconf/_etags/clear", "/_cache/clear", "/projects/../_cache/clear", "/%5fcache/clear");

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task The_gateway_routes_no_administration(string target)
    {
        var site = await Site.CreateAsync(system);
        await site.Owner.GetAsync(site.AreaPath);

        foreach (var method in new[] { "GET", "POST" })
        {
            foreach (var host in new[] { "localhost", "projects", "localhost\r\nX-Original-URL: /_etags/clear\r\nX-Rewrite-URL: /_etags/clear\r\nX-Forwarded-Prefix: /_etags" })
            {
                var answers = await RawAnswers.OfAsync(
                    ServiceEndpoints.Of(system, "bff"), $"{method} {target} HTTP/1.1\r\nHost: {host}\r\nx-user: {site.OwnerEmail}\r\nx-role: owner\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

                answers.AssertHarmless();
                Assert.All(answers.Statuses, status => Assert.InRange(status, 400, 499));
                Assert.DoesNotContain("\"cleared\"", answers.Text, StringComparison.Ordinal);
            }
        }

        // Had anything been cleared, this would be read anew.
        Assert.Contains("fwd-status=304", (await site.Owner.GetAsync(site.AreaPath)).Header("Cache-Status"), StringComparison.Ordinal);
    }
}
