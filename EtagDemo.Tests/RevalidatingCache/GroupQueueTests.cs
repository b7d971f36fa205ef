using System.Text;
using EtagDemo.RevalidatingCache.Grouping;
using EtagDemo.RevalidatingCache.Telemetry;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

public sealed class GroupQueueTests : IDisposable
{
    private static readonly GroupLimits Limits = new(Size: 4, UnderWay: 2, Large: 3, Waiting: 12, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

    private readonly ManualClock _clock = new();
    private readonly GatedGroups _origin = new();
    private readonly CachingClient _cache = new();
    private readonly GroupQueue _queue;

    public GroupQueueTests() => _queue = new GroupQueue(_origin, Limits, _cache.Services.GetRequiredService<CacheTelemetry>(), _clock);

    public void Dispose()
    {
        _queue.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task While_few_are_under_way_each_goes_alone_at_once()
    {
        using var first = (await AskAsync("1")).Place;
        using var second = (await AskAsync("2")).Place;
        Assert.NotNull(first);
        Assert.NotNull(second);
        Assert.Empty(_origin.Groups);
    }

    [Fact]
    public async Task Who_waits_travels_together_and_each_hears_of_its_own_tag()
    {
        var (first, second) = await FillAsync();
        var waiting = Enumerable.Range(0, 4).Select(i => AskAsync($"{i}")).ToArray();
        Assert.Empty(_origin.Groups);
        _origin.Holds = key => key != "2";
        first.Dispose();
        var turns = await Task.WhenAll(waiting);
        Assert.Equal([true, true, false, true], turns.Select(turn => turn.Holds));
        Assert.Equal(["0", "1", "2", "3"], Assert.Single(_origin.Groups));
        second.Dispose();
    }

    [Fact]
    public async Task Who_arrives_while_a_group_is_under_way_travels_in_the_next_one()
    {
        var (first, second) = await FillAsync();
        var gate = new Gate();
        _origin.Passes = _ => gate.PassAsync();
        var early = new[] { AskAsync("1"), AskAsync("2") };
        first.Dispose();
        await gate.Arrived;
        var late = new[] { AskAsync("3"), AskAsync("4") };
        gate.Open();
        await Task.WhenAll([.. early, .. late]);
        Assert.Equal([["1", "2"], ["3", "4"]], _origin.Groups);
        second.Dispose();
    }

    [Fact]
    public async Task Groups_and_the_queue_are_bounded()
    {
        var (first, second) = await FillAsync();
        var waiting = Enumerable.Range(0, Limits.Waiting).Select(i => AskAsync($"{i}")).ToArray();
        var beyond = await AskAsync("beyond");
        Assert.Equal((false, null), (beyond.Holds, beyond.Place));
        first.Dispose();
        Assert.All(await Task.WhenAll(waiting), turn => Assert.True(turn.Holds));
        Assert.All(_origin.Groups, group => Assert.Equal(Limits.Size, group.Length));
        second.Dispose();
    }

    [Fact]
    public async Task Nobody_waits_long_for_what_is_under_way()
    {
        var (first, second) = await FillAsync();
        var waiting = new[] { AskAsync("1"), AskAsync("2") };
        _clock.Advance(Limits.Wait);
        Assert.All(await Task.WhenAll(waiting), turn => Assert.True(turn.Holds));
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task One_that_waited_alone_asks_in_the_ordinary_way_and_keeps_its_place_meanwhile()
    {
        var (first, second) = await FillAsync();
        var only = AskAsync("1");
        first.Dispose();
        var turn = await only;
        Assert.False(turn.Holds);
        var next = AskAsync("2");
        Assert.False(next.IsCompleted);
        turn.Place!.Dispose();
        using var place = (await next).Place;
        Assert.NotNull(place);
        Assert.Empty(_origin.Groups);
        second.Dispose();
    }

    [Fact]
    public async Task Beside_a_large_group_no_other_is_under_way()
    {
        var (first, second) = await FillAsync();
        var gate = new Gate();
        _origin.Passes = _ => gate.PassAsync();
        var large = Enumerable.Range(0, Limits.Large).Select(i => AskAsync($"{i}")).ToArray();
        first.Dispose();
        await gate.Arrived;
        second.Dispose();
        var late = new[] { AskAsync("late"), AskAsync("later") };
        Assert.All(late, question => Assert.False(question.IsCompleted));
        gate.Open();
        Assert.All(await Task.WhenAll([.. large, .. late]), turn => Assert.True(turn.Holds));
        Assert.Equal([["0", "1", "2"], ["late", "later"]], _origin.Groups);
    }

    [Fact]
    public async Task After_a_group_the_first_to_come_may_have_company_and_needs_none()
    {
        var (first, second) = await FillAsync();
        var group = new[] { AskAsync("1"), AskAsync("2") };
        first.Dispose();
        await Task.WhenAll(group);
        second.Dispose();

        using (var place = (await AskAsync("3")).Place)
        {
            Assert.NotNull(place);
        }

        // It came alone, so the next one is not made to wait for others.
        var next = AskAsync("4");
        Assert.True(next.IsCompleted);
        (await next).Place!.Dispose();
        Assert.Single(_origin.Groups);
    }

    [Fact]
    public async Task One_that_goes_away_disturbs_no_other_and_is_not_asked_about()
    {
        var (first, second) = await FillAsync();
        using var leaves = new CancellationTokenSource();
        var gone = AskAsync("gone", leaves.Token);
        var waiting = new[] { AskAsync("1"), AskAsync("2") };
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        first.Dispose();
        Assert.All(await Task.WhenAll(waiting), turn => Assert.True(turn.Holds));
        Assert.Equal(["1", "2"], Assert.Single(_origin.Groups));
        second.Dispose();
    }

    [Fact]
    public async Task One_that_goes_away_while_its_group_is_under_way_disturbs_no_other()
    {
        var (first, second) = await FillAsync();
        var gate = new Gate();
        _origin.Passes = _ => gate.PassAsync();
        using var leaves = new CancellationTokenSource();
        var gone = AskAsync("gone", leaves.Token);
        var stays = AskAsync("stays");
        first.Dispose();
        await gate.Arrived;
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        gate.Open();
        Assert.True((await stays).Holds);
        second.Dispose();
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("hangs")]
    [InlineData("is a stranger")]
    public async Task After_a_group_that_failed_each_asks_alone_for_a_while(string origin)
    {
        var arrived = new Gate();
        arrived.Open();
        _origin.IsStranger = origin == "is a stranger";
        _origin.Passes = async cancellation =>
        {
            await arrived.PassAsync();
            await (origin switch
            {
                "throws" => Task.FromException(new HttpRequestException()),
                "hangs" => Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellation),
                _ => Task.CompletedTask,
            });
        };
        var (first, second) = await FillAsync();
        var waiting = new[] { AskAsync("1"), AskAsync("2") };
        first.Dispose();
        await arrived.Arrived;
        _clock.Advance(Limits.Answer);
        Assert.All(await Task.WhenAll(waiting), turn => Assert.False(turn.Holds));

        using var place = (await AskAsync("3")).Place;
        Assert.False((await AskAsync("4")).Holds);
        _clock.Advance(Limits.Pause);
        var again = new[] { AskAsync("5"), AskAsync("6") };
        Assert.All(again, question => Assert.False(question.IsCompleted));
        (_origin.IsStranger, _origin.Passes) = (false, _ => Task.CompletedTask);
        second.Dispose();
        Assert.All(await Task.WhenAll(again), turn => Assert.True(turn.Holds));
    }

    private async Task<(GroupPlace First, GroupPlace Second)> FillAsync() => ((await AskAsync("first")).Place!, (await AskAsync("second")).Place!);

    private Task<GroupTurn> AskAsync(string key, CancellationToken cancellationToken = default) => _queue.AskAsync(Encoding.ASCII.GetBytes(key), "\"1\"", cancellationToken).AsTask();
}
