using Aspire.Hosting.Testing;
using EtagDemo.Tests.Bff.Live;
using EtagDemo.Tests.Distributed;
using EtagDemo.Tests.Fixtures;
using EtagDemo.Tests.Hostile;
using Npgsql;

namespace EtagDemo.Tests.Privacy;

/// <summary>Passwords of the system. What is exported as logs, traces and metrics is watched for the whole run: see RunningSystem.</summary>
[Collection(OneSystem.Name)]
public sealed class SecretsTests(RunningSystem system)
{
    private static readonly string[] Processes = ["postgres", "redis", "bff", .. ServiceEndpoints.Names];

    [Fact]
    public async Task No_page_and_no_problem_document_holds_a_secret()
    {
        var secrets = (await SystemSecrets.OfAsync(system.Resources)).Values.ToList();
        var caller = system.As(Site.NewEmail());

        foreach (var path in new[] { "/", "/openapi/v1.json", "/health", "/alive", "/try/index.html", "/try/index.js", "/projects", "/nowhere", "/products/none", $"/projects/{Site.NewId()}" })
        {
            Assert.DoesNotContain(secrets, (await caller.GetAsync(path)).Body.Contains);
        }

        foreach (var service in ServiceEndpoints.Names)
        {
            using var http = ServiceEndpoints.Client(system, service);
            foreach (var path in new[] { "/health", "/_etags", "/_etags/undeclared", "/nowhere" })
            {
                Assert.DoesNotContain(secrets, (await http.GetStringAnywayAsync(path)).Contains);
            }
        }
    }

    [Fact]
    public async Task Nothing_that_was_exported_until_now_holds_a_secret_and_the_watch_would_notice()
    {
        await Site.CreateAsync(system);
        Assert.Empty(system.Telemetry.Secrets.Leaks);

        var watch = new Distributed.Telemetry.SecretWatch();
        watch.For([new("password", "s3cret-of-a-run")]);
        watch.Look("/v1/logs", "Host=localhost;Password=s3cret-of-a-run;"u8);
        Assert.Equal(["password in /v1/logs"], watch.Leaks);
    }

    [Fact]
    public async Task No_line_on_the_console_of_any_process_holds_a_secret_stores_included()
    {
        await Site.CreateAsync(system);

        // Every line since the start has been looked at; each process has written some.
        await Eventually.HoldsAsync(() => Task.FromResult(Processes.All(system.Consoles.Heard.Contains)));
        Assert.Empty(system.Telemetry.Secrets.Leaks);

        var watch = new Distributed.Telemetry.SecretWatch();
        watch.For([new("password", "s3cret-of-a-run")]);
        var consoles = new Distributed.Telemetry.ConsoleWatch(watch);
        using var lines = new Distributed.Telemetry.ConsoleLines(consoles);
        ServerLog.Line(lines.CreateLogger("Host.Resources.redis"), "--requirepass s3cret-of-a-run");
        Assert.Equal(["password in the console: Host.Resources.redis"], watch.Leaks);
        Assert.Equal(["redis"], consoles.Heard);
    }

    [Fact]
    public async Task The_live_stream_and_the_bench_of_the_page_tell_no_secret()
    {
        var secrets = (await SystemSecrets.OfAsync(system.Resources)).Values.ToList();
        var site = await Site.CreateAsync(system);
        using var gateway = system.App.CreateHttpClient("bff", "http");
        using var events = await LiveEvents.OpenAsync(gateway);
        await site.Owner.GetAsync(site.AreaPath);

        var sample = await events.SampleAsync(told => told.GetProperty("services").EnumerateArray().Count(service => service.GetProperty("up").GetBoolean()) == ServiceEndpoints.Names.Count
            && told.GetProperty("routes").GetArrayLength() > 0);
        Assert.DoesNotContain(secrets, sample.GetRawText().Contains);

        foreach (var path in new[] { site.AreaPath, site.ZonePath, "/scenarios", "/products", "/nowhere", "/openapi/v1.json" })
        {
            var shown = await system.Anonymous.PostAsync("/live/exchanges", new { method = "GET", path, fields = new Dictionary<string, string> { ["x-user"] = site.OwnerEmail } });
            Assert.Equal(System.Net.HttpStatusCode.OK, shown.Status);
            Assert.DoesNotContain(secrets, shown.Body.Contains);
        }
    }

    [Fact]
    public async Task Statements_that_give_out_logins_leave_no_password_in_the_clusters_statistics()
    {
        var secrets = (await SystemSecrets.OfAsync(system.Resources)).Values.ToList();
        var address = new NpgsqlConnectionStringBuilder(await Aspire.Hosting.Testing.DistributedApplicationHostingTestingExtensions.GetConnectionStringAsync(system.App, "projects-db")) { Database = "postgres", Pooling = false };
        await using var source = NpgsqlDataSource.Create(address);
        await using var prepare = source.CreateCommand("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        await prepare.ExecuteNonQueryAsync();
        await using var ask = source.CreateCommand("SELECT coalesce(string_agg(query, E'\\n'), '') FROM pg_stat_statements");

        var statements = (string)(await ask.ExecuteScalarAsync())!;

        Assert.NotEmpty(statements);
        Assert.DoesNotContain(secrets, statements.Contains);
    }
}
