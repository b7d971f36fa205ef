using EtagDemo.RevalidatingCache;
using EtagDemo.RevalidatingCache.Policies;
using EtagDemo.Tests.Fixtures;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Issue 13, number 13: a policy that hands out ETags judges every precondition against what there is now, and loses no update that comes through the gateway.</summary>
public class PolicyWriteTests
{
    [Theory]
    [InlineData("If-Match", "{0}", 200)]
    [InlineData("If-Match", "*", 200)]
    [InlineData("If-Match", "\"x\", {0}", 200)]
    [InlineData("If-Match", "x, {0}", 200)]
    [InlineData("If-Match", "W/{0}", 412)]
    [InlineData("If-Match", "\"stale\"", 412)]
    [InlineData("If-Match", "*, {0}", 412)]
    [InlineData("If-Match", "stale", 400)]
    [InlineData("If-None-Match", "*", 412)]
    [InlineData("If-None-Match", "{0}", 412)]
    [InlineData("If-None-Match", "W/{0}", 412)]
    [InlineData("If-None-Match", "\"stale\"", 200)]
    [InlineData("If-None-Match", "stale", 400)]
    [InlineData("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT", 200)]
    public async Task A_precondition_decides_whether_a_write_is_carried_out(string field, string value, int status)
    {
        await using var host = await PolicyHost.StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;

        var written = await PutAsync(host, "two", (field, value.Replace("{0}", tag, StringComparison.Ordinal)));

        Assert.Equal((status, status == 200), (written.Status, host.Value == "two"));
        Assert.True(status == 200 || written["Content-Type"] == "application/problem+json");
    }

    [Fact]
    public async Task A_tag_that_is_kept_is_no_proof_for_a_write()
    {
        await using var host = await PolicyHost.StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        host.Value = "changed around the gateway";

        Assert.Equal(412, (await PutAsync(host, "two", ("If-Match", tag))).Status);
        Assert.Equal("changed around the gateway", host.Value);
    }

    [Theory]
    [InlineData("If-Match", "*", 412)]
    [InlineData("If-Match", "\"x\"", 412)]
    [InlineData("If-None-Match", "*", 200)]
    [InlineData("If-None-Match", "\"x\"", 200)]
    public async Task What_is_not_there_matches_nothing(string field, string value, int status)
    {
        foreach (var missing in (int[])[404, 410])
        {
            await using var host = await PolicyHost.StartAsync();
            host.Read = Answering(missing);

            Assert.Equal(status, (await PutAsync(host, "two", (field, value))).Status);
            Assert.Equal(status == 200, host.Value == "two");
        }
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(403)]
    [InlineData(302)]
    public async Task What_cannot_be_found_out_stops_the_write(int status)
    {
        await using var host = await PolicyHost.StartAsync();
        host.Read = Answering(status);

        var refused = await PutAsync(host, "two", ("If-Match", "*"));

        Assert.Equal((503, "1", "one"), (refused.Status, refused["Retry-After"], host.Value));
    }

    [Fact]
    public async Task A_write_without_a_precondition_asks_for_nothing()
    {
        await using var host = await PolicyHost.StartAsync();

        Assert.Equal((200, 0), ((await PutAsync(host, "two")).Status, host.Reads));
    }

    [Fact]
    public async Task The_origin_sees_no_tag_that_it_did_not_give_and_those_that_it_gave()
    {
        foreach (var own in (string?[])[null, "\"own\""])
        {
            await using var host = await PolicyHost.StartAsync();
            var seen = "";
            host.Read = context =>
            {
                context.Response.Headers.ETag = own;
                seen += $"read {context.Request.Headers.IfMatch}{context.Request.Headers.ContentType}{context.Request.ContentLength} ";
                return context.Response.WriteAsync("one");
            };
            host.Write = context =>
            {
                seen += $"write {context.Request.Headers.IfMatch}";
                return Task.CompletedTask;
            };
            var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;

            Assert.Equal(200, (await PutAsync(host, "two", ("If-Match", tag))).Status);
            Assert.Equal($"read  read  write {own}", seen);
        }
    }

    [Fact]
    public async Task Of_writes_with_one_tag_that_race_exactly_one_is_carried_out()
    {
        await using var host = await PolicyHost.StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;

        var written = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => PutAsync(host, $"{i}", ("If-Match", tag))));

        Assert.Equal((1, 15), (written.Count(each => each.Status == 200), written.Count(each => each.Status == 412)));
        Assert.Equal(0, host.Services.GetRequiredService<WriteTurns>().Writers);
    }

    [Theory]
    [InlineData("/products/1", true)]
    [InlineData("/products/1/", true)]
    [InlineData("/Products/1?q=x", true)]
    [InlineData("/products/2", false)]
    public async Task A_write_without_a_precondition_waits_for_one_of_the_same_resource(string target, bool waits)
    {
        await using var host = await PolicyHost.StartAsync();
        var (gate, order) = (new Gate(), new List<string>());
        host.Write = async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var value = await reader.ReadToEndAsync();
            await (value == "first" ? gate.PassAsync() : Task.CompletedTask);
            lock (order)
            {
                order.Add(value);
            }
        };
        var first = PutAsync(host, "first");
        await gate.Arrived;
        var second = SendAsync(host, "PUT", target, "second");
        await (waits ? Eventually.HoldsAsync(() => Task.FromResult(host.Services.GetRequiredService<WriteTurns>().Writers == 2)) : second);

        gate.Open();
        await Task.WhenAll(first, second);
        Assert.Equal(waits ? ["first", "second"] : ["second", "first"], order);
    }

    [Fact]
    public async Task Reads_wait_for_no_write()
    {
        await using var host = await PolicyHost.StartAsync();
        var gate = new Gate();
        host.Write = _ => gate.PassAsync();
        var writing = PutAsync(host, "two");
        await gate.Arrived;

        Assert.Equal(200, (await host.SendAsync("GET", "/products/1")).Status);
        gate.Open();
        await writing;
    }

    [Theory]
    [InlineData("If-Match", "\"x\"", 412)]
    [InlineData("If-Match", "W/{0}", 412)]
    [InlineData("If-Match", "x", 400)]
    [InlineData("If-Match", "{0}", 200)]
    [InlineData("If-Match", "*", 200)]
    public async Task A_read_with_a_foreign_tag_is_refused(string field, string value, int status)
    {
        await using var host = await PolicyHost.StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        foreach (var method in (string[])["GET", "HEAD"])
        {
            var answer = await host.SendAsync(method, "/products/1", (field, value.Replace("{0}", tag, StringComparison.Ordinal)));
            Assert.Equal(status, answer.Status);
        }

        var both = await host.SendAsync("GET", "/products/1", (field, value.Replace("{0}", tag, StringComparison.Ordinal)), ("If-None-Match", tag));
        Assert.Equal(status == 200 ? 304 : status, both.Status);
    }

    [Fact]
    public async Task A_refusal_tells_the_tag_that_would_match()
    {
        await using var host = await PolicyHost.StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;

        var refused = await PutAsync(host, "two", ("If-Match", "\"x\""));

        Assert.Contains(tag.Trim('"'), refused.Body, StringComparison.Ordinal);
        Assert.Contains("current_etag", refused.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConditionalWrites", "refuse", "If-Match", "{0}", 501)]
    [InlineData("ConditionalWrites", "Refuse", "If-None-Match", "*", 501)]
    [InlineData("ConditionalWrites", "refuse", "X-Other", "1", 200)]
    [InlineData("ConditionalWrites", "judge", "If-Match", "{0}", 200)]
    [InlineData("RequirePrecondition", "true", "X-Other", "1", 428)]
    [InlineData("RequirePrecondition", "true", "If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT", 428)]
    [InlineData("RequirePrecondition", "true", "If-Match", "{0}", 200)]
    public async Task Configuration_may_refuse_or_demand_instead(string setting, string value, string field, string condition, int status)
    {
        await using var host = await PolicyHost.StartAsync(PolicyHost.Settings(($"Policies:products:{setting}", value)));
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;

        var written = await PutAsync(host, "two", (field, condition.Replace("{0}", tag, StringComparison.Ordinal)));

        Assert.Equal((status, status == 200), (written.Status, host.Value == "two"));
        Assert.True(status == 200 || written["Cache-Control"] == "no-store");
    }

    [Fact]
    public async Task What_the_policy_changes_about_the_tag_counts_for_writes()
    {
        await using var host = await PolicyHost.StartAsync(configure: options => options.AddPolicy("products", policy => policy.ETag((_, body) => new("length-" + body.Length))));

        Assert.Equal(412, (await PutAsync(host, "two", ("If-Match", "\"length-4\""))).Status);
        Assert.Equal(200, (await PutAsync(host, "two", ("If-Match", "\"length-3\""))).Status);
    }

    [Fact]
    public async Task Whoever_waits_too_long_is_told_to_come_back()
    {
        await using var host = await PolicyHost.StartAsync();
        var clock = (ManualClock)host.Services.GetRequiredService<TimeProvider>();
        var turns = host.Services.GetRequiredService<WriteTurns>();
        using var held = await turns.TakeAsync("one", CancellationToken.None);
        var waiting = turns.TakeAsync("one", CancellationToken.None).AsTask();

        clock.Advance(host.Services.GetRequiredService<RevalidatingCacheOptions>().WaitLimit);

        Assert.Null(await waiting);
        held!.Dispose();
        using var next = await turns.TakeAsync("one", CancellationToken.None);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task No_more_wait_than_may()
    {
        await using var host = await PolicyHost.StartAsync(services: services => services.AddRevalidatingCache(options => options.MaxWaiters = 1));
        var turns = host.Services.GetRequiredService<WriteTurns>();
        using var held = await turns.TakeAsync("one", CancellationToken.None);
        using var gone = new CancellationTokenSource();
        var waiting = turns.TakeAsync("one", gone.Token).AsTask();

        Assert.Null(await turns.TakeAsync("one", CancellationToken.None));
        Assert.NotNull(await turns.TakeAsync("other", CancellationToken.None));
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static RequestDelegate Answering(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private static Task<Exchange> PutAsync(PolicyHost host, string value, params (string Name, string Value)[] fields) => SendAsync(host, "PUT", "/products/1", value, fields);

    private static async Task<Exchange> SendAsync(PolicyHost host, string method, string target, string value, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(target, UriKind.Relative)) { Content = new StringContent(value) };
        foreach (var (name, text) in fields)
        {
            request.Headers.TryAddWithoutValidation(name, text);
        }

        using var response = await host.Client.SendAsync(request);
        return await Exchange.OfAsync(response);
    }
}
