using EtagDemo.Etags;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;
using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>How long a write waits for a store that does not respond before it is refused.</summary>
public sealed class WriteRefusalTests
{
    [Fact]
    public async Task Intents_that_fail_and_their_removal_share_one_time_limit()
    {
        var clock = new ManualClock();
        var committed = false;
        var write = RunServices.WriteProtocol(new HangingStore(), new QuietFacts(new ScriptedDatabase()), clock).CommitAsync([Tag.Parse("project:1")], 1, _ =>
        {
            committed = true;
            return Task.CompletedTask;
        });
        Assert.False(write.IsCompleted);

        clock.Advance(new EtagsOptions { Service = "any" }.StoreWriteTimeout);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => write.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.False(committed);
    }
}
