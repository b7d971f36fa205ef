using EtagDemo.Etags.Stores.Redis;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using StackExchange.Redis;
using static EtagDemo.Tests.Etags.Stores.GatedLooks;

namespace EtagDemo.Tests.Etags.Stores;

public sealed class LookQueueTests : IDisposable
{
    private static readonly LookLimits Limits = new(Size: 4, Keys: 8, UnderWay: 2, Large: 3, Waiting: 12, Hold: TimeSpan.FromMilliseconds(500));

    private readonly ManualClock _clock = new();
    private readonly GatedLooks _redis = new();
    private readonly Gate[] _gates = [.. Enumerable.Range(0, 16).Select(_ => new Gate())];
    private readonly LookQueue _queue;

    public LookQueueTests() => _queue = new LookQueue(_redis, Limits, _clock);

    public void Dispose() => _queue.Dispose();

    [Fact]
    public async Task While_little_is_under_way_each_goes_alone_at_once()
    {
        var looks = Fill();
        Assert.Equal([["first"], ["second"]], _redis.Groups);
        OpenAll();
        Assert.Equal([Answer("first", 0), Answer("second", 1)], await Task.WhenAll(looks));
    }

    [Fact]
    public async Task Who_waits_travels_together_and_each_gets_its_own_answer()
    {
        Fill();
        var waiting = Ask("a", "b", "c");
        Assert.Equal(2, _redis.Groups.Count);
        OpenAll();
        Assert.Equal([Answer("a", 2), Answer("b", 2), Answer("c", 2)], await Task.WhenAll(waiting));
        Assert.Equal(["a", "b", "c"], _redis.Groups[2]);
    }

    [Fact]
    public async Task Nobody_is_answered_by_what_was_sent_before_it_came()
    {
        Fill();
        var early = Ask("a", "b");
        _gates[0].Open();
        await _gates[2].Arrived;
        var late = AskAsync("late");
        OpenAll();
        Assert.Equal([Answer("a", 2), Answer("b", 2)], await Task.WhenAll(early));
        Assert.Equal(Answer("late", 3), await late);
        Assert.Equal(["late"], _redis.Groups[3]);
    }

    [Fact]
    public async Task A_large_group_is_all_that_is_under_way()
    {
        var second = Fill()[1];
        var large = Ask("a", "b", "c");
        _gates[0].Open();
        await _gates[2].Arrived;
        _gates[1].Open();
        await second;
        var next = Ask("d", "e");
        OpenAll();
        await Task.WhenAll([.. large, .. next]);
        Assert.Equal([["a", "b", "c"], ["d", "e"]], _redis.Groups.Skip(2));
    }

    [Fact]
    public async Task After_company_the_first_comer_leaves_with_whoever_comes_at_once_and_after_a_look_alone_no_longer()
    {
        var looks = Fill();
        var waiting = Ask("a", "b");
        OpenAll();
        await Task.WhenAll([.. looks, .. waiting]);

        // While the test awaits nothing no other work is done on its thread: what that one sends, it sends within the call.
        _redis.Thread = 0;
        var here = Environment.CurrentManagedThreadId;
        var queued = AskAsync("queued");
        Assert.NotEqual(here, _redis.Thread);
        await queued;

        here = Environment.CurrentManagedThreadId;
        var alone = AskAsync("alone");
        Assert.Equal((here, "alone"), (_redis.Thread, _redis.Groups[^1][0]));
        await alone;
    }

    [Fact]
    public async Task Groups_and_the_queue_are_bounded()
    {
        Fill();
        var waiting = Ask([.. Enumerable.Range(0, Limits.Waiting).Select(i => $"{i}")]);
        var beyond = AskAsync("beyond");
        Assert.Equal(["beyond"], _redis.Groups[2]);
        OpenAll();
        await Task.WhenAll([.. waiting, beyond]);
        Assert.All(_redis.Groups.Skip(3), group => Assert.Equal(Limits.Size, group.Length));
    }

    [Fact]
    public async Task Keys_of_a_script_are_bounded_and_a_look_with_more_goes_alone()
    {
        Fill();
        Task<string>[] waiting = [AskAsync("a", keys: 3), AskAsync("b", keys: 5), AskAsync("c", keys: 1), AskAsync("d", keys: 20), AskAsync("e", keys: 1)];
        OpenAll();
        await Task.WhenAll(waiting);
        Assert.Equal([["a", "b"], ["c"], ["d"], ["e"]], _redis.Groups.Skip(2).OrderBy(group => group[0], StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_that_leaves_disturbs_no_other_and_is_not_asked_about()
    {
        Fill();
        using var leaves = new CancellationTokenSource();
        var gone = AskAsync("gone", cancellationToken: leaves.Token);
        var waiting = Ask("a", "b");
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        OpenAll();
        await Task.WhenAll(waiting);
        Assert.Equal(["a", "b"], _redis.Groups[2]);
    }

    [Fact]
    public async Task One_that_leaves_while_its_script_is_under_way_disturbs_no_other()
    {
        Fill();
        using var leaves = new CancellationTokenSource();
        var gone = AskAsync("gone", cancellationToken: leaves.Token);
        var stays = AskAsync("stays");
        _gates[0].Open();
        await _gates[2].Arrived;
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        OpenAll();
        Assert.Equal(Answer("stays", 2), await stays);
    }

    [Fact]
    public async Task What_hangs_makes_others_wait_for_a_bounded_time_and_may_still_be_answered()
    {
        var hanging = Fill();
        var waiting = Ask("a", "b");
        _clock.Advance(Limits.Hold);
        Assert.Equal(2, _redis.Groups.Count);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await _gates[2].Arrived;
        _gates[2].Open();
        await Task.WhenAll(waiting);
        Assert.All(hanging, look => Assert.False(look.IsCompleted));
        OpenAll();
        Assert.Equal([Answer("first", 0), Answer("second", 1)], await Task.WhenAll(hanging));
    }

    [Fact]
    public async Task What_left_later_is_waited_for_longer()
    {
        var first = AskAsync("first");
        _redis.Passes = (number, _) => _gates[number].PassAsync();
        await first;
        var early = AskAsync("early");
        _clock.Advance(Limits.Hold / 2);
        var later = AskAsync("later");
        var waiting = Ask("a", "b");
        _clock.Advance((Limits.Hold / 2) + TimeSpan.FromMilliseconds(1));
        await _gates[3].Arrived;
        var next = AskAsync("next");
        _clock.Advance(Limits.Hold / 2);
        await _gates[4].Arrived;
        OpenAll();
        await Task.WhenAll([early, later, .. waiting, next]);
        Assert.Equal([["early"], ["later"], ["a", "b"], ["next"]], _redis.Groups.Skip(1));
    }

    [Fact]
    public async Task After_a_refusal_each_asks_alone_and_only_the_bad_one_fails()
    {
        Fill();
        _redis.Bad = "bad";
        _redis.Passes = (number, names) => names is ["bad"] ? Task.FromException(new InvalidOperationException("bad")) : _gates[number].PassAsync();
        var (bad, good) = (AskAsync("bad"), Ask("a", "b"));
        OpenAll();
        Assert.Equal(["a by 4", "b by 5"], await Task.WhenAll(good));
        Assert.Equal("bad", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
        Assert.Equal([["bad", "a", "b"], ["bad"], ["a"], ["b"]], _redis.Groups.Skip(2));
    }

    [Fact]
    public async Task Failure_of_a_script_is_that_of_all_its_looks_and_of_no_later_one()
    {
        var looks = Fill();
        _redis.Passes = (number, names) => names.Length > 1 ? Task.FromException(new TimeoutException()) : _gates[number].PassAsync();
        var waiting = Ask("a", "b");
        OpenAll();
        foreach (var look in waiting)
        {
            await Assert.ThrowsAsync<TimeoutException>(() => look);
        }

        await Task.WhenAll(looks);
        Assert.Equal(Answer("later", 3), await AskAsync("later"));
    }

    [Fact]
    public async Task What_a_request_carries_along_does_not_flow_into_later_scripts()
    {
        var carried = new AsyncLocal<string?>();
        var seen = new List<string?>();
        _redis.Passes = (number, _) =>
        {
            seen.Add(carried.Value);
            return _gates[number].PassAsync();
        };
        carried.Value = "of a request";
        Task<string>[] looks = [AskAsync("first"), AskAsync("second"), .. Ask("a", "b")];
        carried.Value = null;
        OpenAll();
        await Task.WhenAll(looks);
        Assert.Equal(["of a request", "of a request", null], seen);
    }

    private Task<string>[] Fill()
    {
        _redis.Passes = (number, _) => _gates[number].PassAsync();
        return Ask("first", "second");
    }

    private void OpenAll()
    {
        foreach (var gate in _gates)
        {
            gate.Open();
        }
    }

    private Task<string>[] Ask(params string[] names) => [.. names.Select(name => AskAsync(name))];

    private async Task<string> AskAsync(string name, int keys = 1, CancellationToken cancellationToken = default) =>
        (await _queue.AskAsync(new PendingLook("generation", new RedisKey[keys], name), cancellationToken)).Epoch;
}
