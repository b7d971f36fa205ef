using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.RevalidatingCache;

public class CoalescingTests
{
    [Fact]
    public async Task Who_arrives_while_a_validation_runs_shares_the_next_one_and_never_that_one()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("one", ("ETag", "\"1\""), ("Cache-Control", "no-cache")));
        await cached.GetAsync("/a");
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            await gate.PassAsync();
            await Answers.Status(304, "", ("ETag", "\"1\""), ("Cache-Control", "no-cache"))(context);
        };
        var leader = cached.GetAsync("/a");
        await gate.Arrived;
        cached.Origin.Answer = Answers.Ok("two", ("ETag", "\"2\""), ("Cache-Control", "no-cache"), ("Content-Length", "3"));
        var joiners = await JoinAsync(cached, 10);
        gate.Open();
        Assert.Equal("one", (await leader).Body);
        var answers = await Task.WhenAll(joiners);
        Assert.All(answers, answer => Assert.Equal("two", answer.Body));
        Assert.Equal(9, answers.Count(answer => answer.CacheStatus.Contains("collapsed", StringComparison.Ordinal)));
        Assert.Equal(3, cached.Origin.Requests.Count);
        Assert.Equal(0, cached.Flights.Count);
    }

    [Fact]
    public async Task Misses_are_coalesced_and_answered_from_what_the_first_one_stored()
    {
        await using var cached = await CachedOrigin.StartAsync();
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            await gate.PassAsync();
            await Answers.Ok("one", ("Cache-Control", "max-age=60"))(context);
        };
        var leader = cached.GetAsync("/a");
        await gate.Arrived;
        var joiners = await JoinAsync(cached, 10);
        gate.Open();
        Assert.All(await Task.WhenAll([leader, .. joiners]), answer => Assert.Equal("one", answer.Body));
        Assert.Single(cached.Origin.Requests);
    }

    [Fact]
    public async Task Followers_do_not_inherit_the_leaders_cancellation()
    {
        await using var cached = await CachedOrigin.StartAsync();
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            await gate.PassAsync();
            await Answers.Ok("late", ("Cache-Control", "max-age=60"))(context);
        };
        using var leaves = new CancellationTokenSource();
        var leader = cached.SendAsync("GET", "/a", [], cancellationToken: leaves.Token);
        await gate.Arrived;
        cached.Origin.Answer = Answers.Ok("one", ("Cache-Control", "max-age=60"), ("Content-Length", "3"));
        var joiners = await JoinAsync(cached, 5);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leader);
        Assert.All(await Task.WhenAll(joiners), answer => Assert.Equal((200, "one"), (answer.Status, answer.Body)));
        Assert.Equal(2, cached.Origin.Requests.Count);
        gate.Open();
    }

    [Fact]
    public async Task Followers_do_not_inherit_the_leaders_failure()
    {
        await using var cached = await CachedOrigin.StartAsync();
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            await gate.PassAsync();
            context.Abort();
        };
        var leader = cached.GetAsync("/a");
        await gate.Arrived;
        cached.Origin.Answer = Answers.Ok("one", ("Cache-Control", "max-age=60"));
        var joiners = await JoinAsync(cached, 5);
        gate.Open();
        Assert.Equal(502, (await leader).Status);
        Assert.All(await Task.WhenAll(joiners), answer => Assert.Equal((200, "one"), (answer.Status, answer.Body)));
    }

    [Fact]
    public async Task Followers_of_a_leader_that_hangs_go_on_their_own_after_a_while()
    {
        await using var cached = await CachedOrigin.StartAsync();
        var gate = new Gate();
        cached.Origin.Answer = _ => gate.PassAsync();
        var leader = cached.GetAsync("/a");
        await gate.Arrived;
        cached.Origin.Answer = Answers.Ok("one", ("Cache-Control", "max-age=60"));
        var joiners = await JoinAsync(cached, 3);
        cached.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.All(await Task.WhenAll(joiners), answer => Assert.Equal("one", answer.Body));
        gate.Open();
        await leader;
    }

    [Fact]
    public async Task Answer_for_one_user_is_never_shared()
    {
        await using var cached = await CachedOrigin.StartAsync();
        var gate = new Gate();
        var count = 0;
        cached.Origin.Answer = async context =>
        {
            var mine = Interlocked.Increment(ref count);
            await gate.PassAsync();
            await Answers.Ok($"body {mine}", ("Cache-Control", "private, max-age=60"))(context);
        };
        var leader = cached.GetAsync("/a");
        await gate.Arrived;
        var joiners = await JoinAsync(cached, 5);
        gate.Open();
        var bodies = (await Task.WhenAll([leader, .. joiners])).Select(answer => answer.Body);
        Assert.Equal(6, bodies.Distinct().Count());
    }

    [Fact]
    public async Task More_than_may_wait_go_to_the_origin_on_their_own()
    {
        await using var cached = await CachedOrigin.StartAsync(configure: options => options.MaxWaiters = 2);
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            await gate.PassAsync();
            await Answers.Ok("one", ("Cache-Control", "max-age=60"))(context);
        };
        var leader = cached.GetAsync("/a");
        await gate.Arrived;
        var joiners = await JoinAsync(cached, 2);
        cached.Origin.Answer = Answers.Ok("own", ("Cache-Control", "no-store"));
        Assert.Equal("own", (await cached.GetAsync("/a")).Body);
        gate.Open();
        await Task.WhenAll([leader, .. joiners]);
    }

    [Fact]
    public async Task Slow_reader_does_not_hold_up_the_others_for_ever()
    {
        await using var cached = await CachedOrigin.StartAsync();
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            context.Response.Headers.CacheControl = "max-age=60";
            await context.Response.WriteAsync("first half");
            await context.Response.Body.FlushAsync();
            await gate.PassAsync();
        };
        var leader = cached.GetAsync("/a");
        await gate.Arrived;
        cached.Origin.Answer = Answers.Ok("one", ("Cache-Control", "max-age=60"));
        var joiners = await JoinAsync(cached, 3);
        cached.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.All(await Task.WhenAll(joiners), answer => Assert.Equal("one", answer.Body));
        gate.Open();
        Assert.Equal("first half", (await leader).Body);
    }

    // A request counts as waiting once the flight says so; nothing else tells the test that it got there.
    private static async Task<Task<Exchange>[]> JoinAsync(CachedOrigin cached, int count)
    {
        var before = cached.Flights.Waiting;
        var joiners = Enumerable.Range(0, count).Select(_ => cached.GetAsync("/a")).ToArray();
        while (cached.Flights.Waiting < before + count)
        {
            await Task.Yield();
        }

        return joiners;
    }
}
