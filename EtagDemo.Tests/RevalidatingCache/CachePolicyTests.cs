using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Policies;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

public class CachePolicyTests
{
    [Fact]
    public async Task Tag_comes_from_the_content_so_two_clients_share_it()
    {
        await using var host = await PolicyHost.StartAsync();
        var one = (await host.SendAsync("GET", "/products/1"))["ETag"];
        var other = (await host.SendAsync("GET", "/products/1", ("User-Agent", "other")))["ETag"];
        Assert.NotNull(one);
        Assert.Equal(one, other);
    }

    [Theory]
    [InlineData("{0}", 304)]
    [InlineData("W/{0}", 304)]
    [InlineData("\"x\", {0}", 304)]
    [InlineData("*", 304)]
    [InlineData("\"x\"", 200)]
    public async Task Matching_condition_gets_304_without_asking_the_origin(string condition, int status)
    {
        await using var host = await PolicyHost.StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        var answer = await host.SendAsync("GET", "/products/1", ("If-None-Match", condition.Replace("{0}", tag, StringComparison.Ordinal)));
        Assert.Equal((status, tag), (answer.Status, answer["ETag"]));
        Assert.Equal(status == 304 ? 1 : 2, host.Reads);
    }

    [Fact]
    public async Task Head_gets_304_too()
    {
        await using var host = await PolicyHost.StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        Assert.Equal(304, (await host.SendAsync("HEAD", "/products/1", ("If-None-Match", tag))).Status);
        Assert.Equal(1, host.Reads);
    }

    [Fact]
    public async Task Head_carries_the_tag_of_get_and_no_body()
    {
        await using var host = await PolicyHost.StartAsync();
        var head = await host.SendAsync("HEAD", "/products/1");
        Assert.Equal((200, "", (await host.SendAsync("GET", "/products/1"))["ETag"]), (head.Status, head.Body, head["ETag"]));
    }

    [Fact]
    public async Task Write_that_failed_without_a_refusal_may_have_happened_and_invalidates()
    {
        await using var host = await PolicyHost.StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        host.Write = context =>
        {
            (host.Value, context.Response.StatusCode) = ("two", 504);
            return Task.CompletedTask;
        };
        await host.PutAsync("/products/1", "two");
        Assert.Equal("two", (await host.SendAsync("GET", "/products/1", ("If-None-Match", tag))).Body);
    }

    [Fact]
    public async Task Empty_error_of_the_origin_can_still_be_explained_on_its_way_out()
    {
        await using var host = await PolicyHost.StartAsync();
        host.Read = context =>
        {
            context.Response.StatusCode = 502;
            return Task.CompletedTask;
        };
        var answer = await host.SendAsync("GET", "/products/1");
        Assert.Equal(502, answer.Status);
        Assert.Contains("Bad Gateway", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Successful_write_invalidates_its_tag_and_no_other()
    {
        await using var host = await PolicyHost.StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        await host.SendAsync("GET", "/products/2");
        await host.PutAsync("/products/1", "two");
        Assert.Equal(304, (await host.SendAsync("GET", "/products/2", ("If-None-Match", tag))).Status);
        Assert.Equal(2, host.Reads);
        var changed = await host.SendAsync("GET", "/products/1", ("If-None-Match", tag));
        Assert.Equal((200, "two"), (changed.Status, changed.Body));
    }

    [Fact]
    public async Task Refused_write_invalidates_nothing()
    {
        await using var host = await PolicyHost.StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        host.Write = context =>
        {
            context.Response.StatusCode = 409;
            return Task.CompletedTask;
        };
        await host.PutAsync("/products/1", "two");
        Assert.Equal(304, (await host.SendAsync("GET", "/products/1", ("If-None-Match", tag))).Status);
        Assert.Equal(1, host.Reads);
    }

    [Fact]
    public async Task Read_in_flight_during_a_write_keeps_nothing()
    {
        await using var host = await PolicyHost.StartAsync();
        var gate = new Gate();
        host.Read = async context =>
        {
            var seen = host.Value;
            await gate.PassAsync();
            await context.Response.WriteAsync(seen);
        };
        var reading = host.SendAsync("GET", "/products/1");
        await gate.Arrived;
        await host.PutAsync("/products/1", "two");
        gate.Open();
        var old = await reading;
        Assert.Equal("one", old.Body);
        var now = await host.SendAsync("GET", "/products/1", ("If-None-Match", old["ETag"]!));
        Assert.Equal((200, "two"), (now.Status, now.Body));
    }

    [Fact]
    public async Task Code_invalidates_several_tags()
    {
        await using var host = await PolicyHost.StartAsync();
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        await host.Services.GetRequiredService<IOutputCacheStore>().InvalidateTagsAsync("product:1", "product:2");
        host.Value = "two";
        Assert.Equal("two", (await host.SendAsync("GET", "/products/1", ("If-None-Match", tag))).Body);
    }

    [Theory]
    [InlineData("/products/1", "x-user", "a@b.c", false)]
    [InlineData("/products/1?q=A", "Accept", "x", false)]
    [InlineData("/products/1", "Accept-Language", "de", false)]
    [InlineData("/products/1", "Accept", "x", true)]
    public async Task Key_holds_caller_query_and_vary_and_keeps_case(string target, string name, string value, bool isShared)
    {
        await using var host = await PolicyHost.StartAsync();
        host.Read = context =>
        {
            context.Response.Headers.Vary = "Accept-Language";
            return context.Response.WriteAsync("same");
        };
        await host.SendAsync("GET", "/products/1");
        var tag = (await host.SendAsync("GET", "/products/1?q=a"))["ETag"]!;
        Assert.Equal(2, host.Reads);
        Assert.Equal(304, (await host.SendAsync("GET", target, ("If-None-Match", tag), (name, value))).Status);
        Assert.Equal(isShared ? 2 : 3, host.Reads);
    }

    [Fact]
    public async Task Cache_control_status_codes_and_callers_come_from_configuration()
    {
        await using var host = await PolicyHost.StartAsync(PolicyHost.Settings(
            ("Policies:products:CacheControl", "public, max-age=5"), ("Policies:products:StatusCodes:0", "404"), ("Policies:products:CallerFields:0", ""), ("Policies:products:Key", "downstream")));
        host.Read = context =>
        {
            context.Response.StatusCode = 404;
            return context.Response.WriteAsync("none");
        };
        var first = await host.SendAsync("GET", "/products/1", ("x-user", "a@b.c"));
        var second = await host.SendAsync("GET", "/PRODUCTS/1", ("x-user", "d@e.f"), ("If-None-Match", first["ETag"]!));
        Assert.Equal("public, max-age=5", first["Cache-Control"]);
        Assert.Equal((304, "public, max-age=5"), (second.Status, second["Cache-Control"]));
        Assert.Equal(1, host.Reads);
    }

    [Fact]
    public async Task Steps_default_steps_extra_values_and_a_tag_of_ones_own_come_from_code()
    {
        var step = new RecordingStep();
        await using var host = await PolicyHost.StartAsync(configure: options => options
            .AddDefaultStep(step)
            .AddPolicy("products", policy => policy.Extra("colour", "red").AddStep(step).ETag((_, body) => new EntityTag($"length-{body.Length}"))));
        var answer = await host.SendAsync("GET", "/products/1");
        await host.SendAsync("GET", "/products/1", ("If-None-Match", answer["ETag"]!));
        Assert.Equal("\"length-3\"", answer["ETag"]);
        Assert.Equal(["look", "look", "answer", "answer", "look", "look", "304 red", "304 red"], step.Seen);
    }

    [Fact]
    public async Task Expire_and_extra_values_come_from_configuration()
    {
        var store = new StoreThatCanBeAway();
        var step = new RecordingStep();
        await using var host = await PolicyHost.StartAsync(
            PolicyHost.Settings(("Policies:products:Expire", "00:07:00"), ("Policies:products:Extra:colour", "blue")),
            options => options.AddDefaultStep(step),
            services: services => services.AddSingleton<IOutputCacheStore>(store));
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        await host.SendAsync("GET", "/products/1", ("If-None-Match", tag));
        Assert.Contains(TimeSpan.FromMinutes(7), store.Lifetimes);
        Assert.Equal("304 blue", step.Seen[^1]);
    }

    [Fact]
    public async Task Key_of_ones_own_comes_from_code()
    {
        await using var host = await PolicyHost.StartAsync(configure: options => options.AddPolicy("products", policy => policy.UpstreamCacheKey(_ => "the same for all")));
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        Assert.Equal(304, (await host.SendAsync("GET", "/products/1?q=1", ("If-None-Match", tag))).Status);
        Assert.Equal(1, host.Reads);
    }

    [Fact]
    public async Task Key_tag_and_steps_of_ones_own_are_named_in_configuration()
    {
        var step = new RecordingStep();
        await using var host = await PolicyHost.StartAsync(
            PolicyHost.Settings(("Policies:products:Key", "one"), ("Policies:products:ETag", "length"), ("Policies:products:Steps:0", "record"), ("Policies:products:Extra:colour", "green")),
            services: services => services.Configure<CachePolicyParts>(parts => parts
                .AddKey("one", _ => "the same for all")
                .AddETag("length", (_, body) => new EntityTag($"length-{body.Length}"))
                .AddStep("record", step)));
        var tag = (await host.SendAsync("GET", "/products/1"))["ETag"]!;
        Assert.Equal("\"length-3\"", tag);
        Assert.Equal(304, (await host.SendAsync("GET", "/products/1?q=1", ("If-None-Match", tag))).Status);
        Assert.Equal((1, "304 green"), (host.Reads, step.Seen[^1]));
    }

    [Theory]
    [InlineData("no-cache")]
    [InlineData("no-store")]
    public async Task Defaults_honour_the_request_and_can_be_left_out(string directive)
    {
        await using var host = await PolicyHost.StartAsync();
        await using var plain = await PolicyHost.StartAsync(PolicyHost.Settings(("Policies:products:ExcludeDefaults", "true")));
        foreach (var each in (PolicyHost[])[host, plain])
        {
            var tag = (await each.SendAsync("GET", "/products/1"))["ETag"]!;
            await each.SendAsync("GET", "/products/1", ("If-None-Match", tag), ("Cache-Control", directive));
        }

        Assert.Equal((2, 1), (host.Reads, plain.Reads));
    }

    [Theory]
    [InlineData("Policies:products:TagTemplates:0", "product:{unknown}", "is no parameter of the route")]
    [InlineData("Policies:products:TagTemplates:0", "product:{id", "do not fit together")]
    [InlineData("Policies:products:Key", "sideways", "write \"upstream\", \"downstream\" or a name that CachePolicyParts was given (none was)")]
    [InlineData("Policies:products:ETag", "sideways", "write a name that CachePolicyParts was given (none was)")]
    [InlineData("Policies:products:Steps:0", "sideways", "write a name that CachePolicyParts was given (none was)")]
    [InlineData("Policies:products:Expires", "00:01:00", "Expires")]
    public async Task Configuration_that_cannot_be_right_stops_the_start(string key, string value, string message)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => PolicyHost.StartAsync(PolicyHost.Settings((key, value))));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_policy_stops_the_start()
    {
        var fault = await Assert.ThrowsAsync<CachePolicyException>(() => PolicyHost.StartAsync([]));
        Assert.Contains("names the CachePolicy \"products\", which does not exist", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_over_the_limit_streams_without_a_tag()
    {
        await using var host = await PolicyHost.StartAsync();
        var block = new byte[1 << 20];
        host.Read = async context =>
        {
            for (var i = 0; i < 10; i++)
            {
                await context.Response.Body.WriteAsync(block);
            }
        };
        var answer = await host.SendAsync("GET", "/products/1");
        Assert.Equal(10 << 20, answer.Body.Length);
        Assert.Null(answer["ETag"]);
    }

    private sealed class RecordingStep : ICachePolicyStep
    {
        public List<string> Seen { get; } = [];

        public ValueTask LookUpAsync(CachePolicyContext context, CancellationToken cancellationToken) => Record("look");

        public ValueTask ServeNotModifiedAsync(CachePolicyContext context, CancellationToken cancellationToken) => Record($"304 {context.Extra["colour"]}");

        public ValueTask ServeResponseAsync(CachePolicyContext context, CancellationToken cancellationToken) => Record("answer");

        private ValueTask Record(string what)
        {
            Seen.Add(what);
            return ValueTask.CompletedTask;
        }
    }
}
