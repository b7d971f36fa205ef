using System.Text.Json;
using EtagDemo.Bff.Live;
using EtagDemo.Bff.Live.Sampling;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EtagDemo.Tests.Bff.Live;

public sealed class SamplerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void Nothing_is_sampled_before_somebody_looks()
    {
        var source = new CountingSource();
        var sampler = Sampler(source);

        Assert.True(sampler.Run.IsCompleted);
        Assert.Equal(0, source.Begun);
        Assert.False(source.Taken.TryRead(out _));
    }

    [Fact]
    public async Task Everybody_who_looks_shares_one_run_of_samples()
    {
        var source = new CountingSource();
        var sampler = Sampler(source);
        using var one = sampler.TryListen()!;
        using var other = sampler.TryListen()!;

        var (first, second) = (await SampleOfAsync(one), await SampleOfAsync(other));

        Assert.Equal(1, source.Begun);
        Assert.True(first > 0 && second > 0);
    }

    [Fact]
    public async Task Sampling_ends_after_the_last_one_has_left_and_begins_anew_with_the_next()
    {
        var source = new CountingSource();
        var sampler = Sampler(source);
        var (one, other) = (sampler.TryListen()!, sampler.TryListen()!);
        var run = sampler.Run;
        one.Dispose();
        await SampleOfAsync(other);
        Assert.False(run.IsCompleted);

        other.Dispose();
        await run.WaitAsync(Patience);
        Assert.Equal((1, 1), (source.Begun, source.Ended));

        using var next = sampler.TryListen()!;
        await SampleOfAsync(next);
        Assert.Equal(2, source.Begun);
    }

    [Fact]
    public async Task A_run_lasts_over_a_short_absence()
    {
        var source = new CountingSource();
        var sampler = Sampler(source, linger: TimeSpan.FromHours(1));
        sampler.TryListen()!.Dispose();

        using var back = sampler.TryListen()!;
        await SampleOfAsync(back);

        Assert.Equal((1, 0), (source.Begun, source.Ended));
    }

    [Fact]
    public void One_too_many_is_refused_until_another_leaves()
    {
        var sampler = Sampler(new CountingSource(), listeners: 2);
        var first = sampler.TryListen()!;
        using var second = sampler.TryListen()!;

        Assert.Null(sampler.TryListen());
        first.Dispose();
        using var third = sampler.TryListen();
        Assert.NotNull(third);
    }

    [Fact]
    public async Task Who_comes_later_gets_the_history_first()
    {
        var source = new CountingSource();
        var sampler = Sampler(source);
        using var early = sampler.TryListen()!;
        await SampleOfAsync(early);
        await SampleOfAsync(early);

        using var late = sampler.TryListen()!;
        var history = await NextAsync(late);

        Assert.Equal(LiveEvent.History, history.Name);
        Assert.NotEmpty(JsonDocument.Parse(history.Json).RootElement.EnumerateArray());
    }

    [Fact]
    public async Task A_sample_that_fails_is_left_out_and_the_next_one_comes()
    {
        using var listener = Sampler(new CountingSource(stumbles: true)).TryListen()!;

        Assert.Equal(2, await SampleOfAsync(listener));
    }

    private static Sampler Sampler(ISampleSource source, int listeners = 16, TimeSpan linger = default)
    {
        var options = new LiveOptions { Interval = TimeSpan.FromMilliseconds(5), Listeners = listeners, Linger = linger };
        return new Sampler(source, Options.Create(options), TimeProvider.System, NullLogger<Sampler>.Instance);
    }

    private static async Task<LiveEvent> NextAsync(Listener listener)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        await foreach (var told in listener.ReadAsync(limit.Token))
        {
            return told;
        }

        throw new InvalidOperationException("The stream ended.");
    }

    /// <summary>The number of the next sample.</summary>
    private static async Task<long> SampleOfAsync(Listener listener)
    {
        while (true)
        {
            if (await NextAsync(listener) is { Name: LiveEvent.Sample } told)
            {
                return JsonDocument.Parse(told.Json).RootElement.GetProperty("gateway").GetProperty("bytes_saved").GetInt64();
            }
        }
    }
}
