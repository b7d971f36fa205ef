using System.Net;
using Aspire.Hosting;
using Aspire.Hosting.Testing;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Distributed;

/// <summary>What the services say of themselves: reads that no tag covers (I1), and stored validators that an audit finds stale. Both must be nothing.</summary>
public static class OwnAccount
{
    private static readonly string[] Services = ["projects", "commissioning", "reconf"];

    public static async Task AssertAsync(DistributedApplication app)
    {
        foreach (var service in Services)
        {
            var undeclared = await UndeclaredAsync(app, service);
            Assert.True(undeclared is "[]", $"{service} reads tables that its tags do not cover: {undeclared}");
            using var http = app.CreateHttpClient(service, "http");
            var client = new ApiClient(http, user: null);
            Answer? audit = null;
            // A service may still have to notice that a test has given it back its Redis.
            await Eventually.HoldsAsync(async () => (audit = await client.PostAsync("/_etags/recalculate", body: null)).Status == HttpStatusCode.OK);
            Assert.True((int?)audit!.Json["stale"] == 0, $"{service} has stale validators: {audit.Body}");
        }
    }

    /// <summary>As JSON. A process knows what it has read itself, so each of several replicas is asked: they take new connections in turn.</summary>
    private static async Task<string> UndeclaredAsync(DistributedApplication app, string service)
    {
        var body = "[]";
        for (var replica = 0; replica < 4 && body is "[]"; replica++)
        {
            using var http = NewConnections.To(app, service);
            var answer = await new ApiClient(http, user: null).GetAsync("/_etags/undeclared");
            Assert.True(answer.Status == HttpStatusCode.OK, $"{service}: {answer.Body}");
            body = answer.Body;
        }

        return body;
    }
}
