using System.Runtime.CompilerServices;
using EtagDemo.RevalidatingCache.Coalescing;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Requests that go away leave nothing behind, even while the request that they waited for still hangs.</summary>
[Collection(MeasuredAlone.Name)]
public class LeftBehindTests
{
    private const int Count = 1000;

    [Fact]
    public async Task Thousand_cancelled_waiters_leave_no_entry_no_task_and_no_memory_while_their_leader_still_hangs()
    {
        var clock = new ManualClock();
        var flights = new FlightTable(Count, TimeSpan.FromSeconds(5), clock);
        var key = new FlightKey(new ResourceKey("GET", "http://origin", "host", "/a"), SelectingFields.None);
        using var lead = flights.Join(key).Lead!;
        var before = MeasuredAlone.HeldBytes();

        var tasks = await CancelledAsync(flights, key);

        Assert.Equal((0, 0), (flights.Waiting, clock.TimerCount));
        // Less than what a waiter takes, for each of them; what else the process does meanwhile has been seen to hold 84 KB.
        Assert.InRange(MeasuredAlone.HeldBytes() - before, long.MinValue, 160 * 1024);
        Assert.All(tasks, task => Assert.False(task.IsAlive));
        // Nobody stands in the way of those who come now.
        Assert.NotNull(flights.Join(key).Wait);
    }

    [Fact]
    public async Task Thousand_clients_that_go_away_while_the_origin_hangs_leave_nothing_behind()
    {
        await using var cached = await CachedOrigin.StartAsync(configure: options => options.MaxWaiters = Count);
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            await gate.PassAsync();
            await Answers.Ok("one", ("Cache-Control", "max-age=60"))(context);
        };
        var leader = cached.GetAsync("/a");
        await gate.Arrived;
        await GoAwayAsync(cached, Count / 10);
        var before = MeasuredAlone.HeldBytes();

        for (var i = 0; i < 10; i++)
        {
            await GoAwayAsync(cached, Count / 10);
        }

        Assert.Equal((0, 0L), (cached.Store.Count, cached.Store.Bytes));
        // Ten times as many as before the measurement: what each of them left would show.
        Assert.InRange(MeasuredAlone.HeldBytes() - before, long.MinValue, 2L << 20);
        gate.Open();
        Assert.Equal("one", (await leader).Body);
        Assert.Single(cached.Origin.Requests);
    }

    [Fact]
    public async Task Clients_that_stop_reading_and_origins_that_stop_sending_leave_no_memory_behind()
    {
        const int Together = 32;
        await using var cached = await CachedOrigin.StartAsync();
        var part = new string('x', 100_000);
        var sending = 0;
        cached.Origin.Answer = async context =>
        {
            Interlocked.Increment(ref sending);
            context.Response.Headers.CacheControl = "max-age=60";
            await context.Response.WriteAsync(part);
            await context.Response.Body.FlushAsync();
            await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted).ContinueWith(_ => Interlocked.Decrement(ref sending), TaskScheduler.Default);
        };

        async Task StallAsync()
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, Together).Select(i => cached.Client.GetAsync(new Uri($"/{i}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead)));
            Array.ForEach(answers, answer => answer.Dispose());
            while (cached.Flights.Count > 0 || Volatile.Read(ref sending) > 0)
            {
                await Task.Yield();
            }
        }

        await StallAsync();
        await StallAsync();
        var before = MeasuredAlone.HeldBytes();
        for (var i = 0; i < 8; i++)
        {
            await StallAsync();
        }

        Assert.Equal((0, 0L), (cached.Store.Count, cached.Store.Bytes));
        // They had begun with 25 MB.
        Assert.InRange(MeasuredAlone.HeldBytes() - before, long.MinValue, 4L << 20);
    }

    // In a method of its own, so that no local keeps what it measures.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference[]> CancelledAsync(FlightTable flights, FlightKey key)
    {
        using var leave = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, Count).Select(_ => flights.Join(key).Wait!.WaitAsync(leave.Token).AsTask()).ToArray();
        Assert.Equal(Count, flights.Waiting);
        await leave.CancelAsync();
        foreach (var task in waiting)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        }

        return [.. waiting.Select(task => new WeakReference(task))];
    }

    private static async Task GoAwayAsync(CachedOrigin cached, int count)
    {
        using var leave = new CancellationTokenSource();
        var clients = Enumerable.Range(0, count).Select(_ => cached.SendAsync("GET", "/a", [], cancellationToken: leave.Token)).ToArray();
        while (cached.Flights.Waiting < count)
        {
            await Task.Yield();
        }

        await leave.CancelAsync();
        foreach (var client in clients)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client);
        }

        while (cached.Flights.Waiting > 0)
        {
            await Task.Yield();
        }
    }
}
