using System.Net;
using System.Net.Sockets;
using System.Text;
using Aspire.Hosting.Testing;
using EtagDemo.Benchmarks.Faults;
using EtagDemo.Benchmarks.Soak;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Faults;

/// <summary>What is promised when too much is asked, and of clients who ask slowly.</summary>
[Collection(SystemToBreak.Name)]
public sealed class LoadTests(BrokenSystem broken)
{
    private const int Waves = 3;

    [Fact]
    public async Task Sustained_overload_is_shed_with_503_and_retry_after_and_over_with_the_load()
    {
        using var caller = await Caller.CreateAsync(broken.System);
        using var http = broken.System.Connect(FaultedSystem.Gateway);
        var crowd = new ApiClient(http, caller.Site.Owner);
        var answers = new List<Answer>();
        for (var wave = 0; wave < Waves; wave++)
        {
            answers.AddRange(await Task.WhenAll(Enumerable.Range(0, BrokenSystem.Concurrent * 10).Select(_ => crowd.GetAsync($"{caller.Site.ProjectPath}/overview"))));
        }

        var shed = answers.Where(answer => answer.Status == HttpStatusCode.ServiceUnavailable).ToArray();
        Assert.NotEmpty(shed);
        Assert.All(shed, answer => Assert.NotNull(answer.Header("Retry-After")));
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.DoesNotContain(answers, answer => answer.Status == HttpStatusCode.InternalServerError);
        await Caller.EventuallyAsync(async () => (await caller.Api.GetAsync($"{caller.Site.ProjectPath}/overview")).Status == HttpStatusCode.OK);
        for (var request = 0; request < 10; request++)
        {
            Assert.Equal(HttpStatusCode.OK, (await caller.Api.GetAsync(caller.Site.AreaPath)).Status);
        }
    }

    [Theory]
    [InlineData("half-open connections", "")]
    [InlineData("slow header fields", "GET /projects HTTP/1.1\r\nHost: localhost\r\nx-us")]
    [InlineData("slow bodies", "POST /projects HTTP/1.1\r\nHost: localhost\r\nx-user: slow@example.org\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")]
    public async Task Clients_who_stop_in_the_middle_starve_nobody(string who, string beginning)
    {
        using var caller = await Caller.CreateAsync(broken.System);
        var gateway = broken.System.App.GetEndpoint(FaultedSystem.Gateway, "http");
        var slow = new List<TcpClient>();
        try
        {
            // Fewer than requests may be worked on at once: a body that is under way is a request.
            for (var client = 0; client < BrokenSystem.Concurrent - 4; client++)
            {
                slow.Add(new TcpClient());
                await slow[^1].ConnectAsync(gateway.Host, gateway.Port);
                await slow[^1].GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning));
            }

            for (var request = 0; request < 10; request++)
            {
                var answer = await caller.Api.GetAsync(caller.Site.AreaPath);
                Assert.True(answer.Status == HttpStatusCode.OK, $"Beside {who}: {(int)answer.Status} {answer.Body}");
            }
        }
        finally
        {
            slow.ForEach(client => client.Dispose());
        }
    }

    [Fact]
    public async Task Floods_of_header_fields_are_refused_and_starve_nobody()
    {
        using var caller = await Caller.CreateAsync(broken.System);
        var gateway = broken.System.App.GetEndpoint(FaultedSystem.Gateway, "http");
        var flood = $"GET /projects HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 5000).Select(number => $"x-{number}: {number}\r\n"))}\r\n";
        var floods = Enumerable.Range(0, 50).Select(async _ =>
        {
            using var client = new TcpClient();
            await client.ConnectAsync(gateway.Host, gateway.Port);
            await using var stream = client.GetStream();
            try
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(flood));
                using var reader = new StreamReader(stream, Encoding.ASCII);
                return await reader.ReadLineAsync() ?? "";
            }
            catch (IOException)
            {
                // Closed before all of it was sent.
                return "";
            }
        }).ToArray();

        for (var request = 0; request < 10; request++)
        {
            Assert.Equal(HttpStatusCode.OK, (await caller.Api.GetAsync(caller.Site.AreaPath)).Status);
        }

        Assert.All(await Task.WhenAll(floods), line => Assert.True(line.Length == 0 || line.Contains(" 431 ", StringComparison.Ordinal), line));
    }

    [Fact]
    public async Task Memory_and_handles_stay_flat_under_load()
    {
        var samples = await new SoakRun(broken.System, TimeProvider.System).RunAsync(TimeSpan.FromSeconds(4), samples: 4, static _ => { });

        // The first interval warms up. A leak of one handle a request would be thousands, one of a body a request tens of megabytes.
        var (before, after) = (samples[1], samples[^1]);
        Assert.True(after.Handles <= before.Handles + 150, $"{before} then {after}");
        Assert.True(after.Mebibytes <= (before.Mebibytes * 3 / 2) + 100, $"{before} then {after}");
        Assert.True(after.Threads <= before.Threads + 60, $"{before} then {after}");
    }
}
