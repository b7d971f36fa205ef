using EtagDemo.RevalidatingCache.Waiting;

namespace EtagDemo.Tests.RevalidatingCache;

public class ResumptionTests
{
    [Fact]
    public async Task Who_is_settled_goes_on_only_when_resumed_and_once()
    {
        var request = new Asked();
        var answer = request.WaitAsync(CancellationToken.None).AsTask();

        Assert.True(request.TrySettle(1));
        Assert.False(request.TrySettle(2));

        Assert.False(answer.IsCompleted);
        Resumption.Run([request]);
        Assert.Equal(1, await answer);
    }

    [Fact]
    public async Task One_that_went_away_is_settled_by_nobody_else()
    {
        using var leaves = new CancellationTokenSource();
        var request = new Asked();
        var answer = request.WaitAsync(leaves.Token).AsTask();

        await leaves.CancelAsync();

        Assert.False(request.TrySettle(1));
        Assert.True(request.HasLeft);
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.Equal(leaves.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task One_that_was_settled_first_does_not_hear_of_a_cancellation()
    {
        using var leaves = new CancellationTokenSource();
        var request = new Asked();
        var answer = request.WaitAsync(leaves.Token).AsTask();

        Assert.True(request.TrySettle(1));
        await leaves.CancelAsync();
        Resumption.Run([request]);

        Assert.False(request.HasLeft);
        Assert.Equal(1, await answer);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_blocks_holds_up_no_other(bool here)
    {
        using var others = new CountdownEvent(10);
        Asked[] requests = [.. Enumerable.Range(0, 11).Select(_ => new Asked())];
        var blocks = BlockAsync(requests[0], others);
        var rest = requests[1..].Select(request => SignalAsync(request, others)).ToArray();
        Assert.All(requests, request => Assert.True(request.TrySettle(1)));

        if (here)
        {
            Resumption.Run(requests);
        }
        else
        {
            Resumption.Start(requests);
        }

        await Task.WhenAll([blocks, .. rest]);
    }

    // Without the test's context, so that they go on where they are resumed.
    private static async Task BlockAsync(Asked request, CountdownEvent others)
    {
        await request.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        Assert.True(others.Wait(TimeSpan.FromSeconds(30)));
    }

    private static async Task SignalAsync(Asked request, CountdownEvent others)
    {
        await request.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        others.Signal();
    }

    private sealed class Asked : PendingRequest<int>
    {
        public bool HasLeft { get; private set; }

        protected override void Leave() => HasLeft = true;
    }
}
