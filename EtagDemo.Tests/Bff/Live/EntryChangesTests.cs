using EtagDemo.Bff.Live.Bench;
using EtagDemo.Bff.Live.Services;

namespace EtagDemo.Tests.Bff.Live;

public sealed class EntryChangesTests
{
    private static readonly EntryState Trusted = new(
        "project:1#a", "GET", "/projects/1", new Dictionary<string, string>(), "\"v1\"", DateTimeOffset.UnixEpoch, Hit: true, Reason: null,
        new Dictionary<string, string> { ["project:1"] = "01", ["project:1:areas"] = "02" });

    private static readonly EntryState Ended = Trusted with
    {
        Hit = false,
        Reason = "changed",
        Nonces = new Dictionary<string, string> { ["project:1"] = "01", ["project:1:areas"] = "99" },
    };

    [Fact]
    public void What_no_tag_of_moved_holds()
    {
        var change = Between(Trusted, Trusted);
        Assert.Equal(EntryFate.Held, change.Fate);
        Assert.Empty(change.Moved);
    }

    [Fact]
    public void What_is_trusted_no_more_was_ended_by_the_tags_that_moved()
    {
        var change = Between(Trusted, Ended);
        Assert.Equal(EntryFate.Invalidated, change.Fate);
        Assert.Equal(["project:1:areas"], change.Moved);
    }

    [Fact]
    public void What_was_ended_and_read_again_is_renewed()
    {
        var change = Between(Trusted, Ended with { Hit = true, Etag = "\"v2\"" });
        Assert.Equal(EntryFate.Renewed, change.Fate);
        Assert.Equal(("\"v1\"", "\"v2\""), (change.Before, change.After));
    }

    [Fact]
    public void What_vanished_was_ended() => Assert.Equal(EntryFate.Invalidated, Between(Trusted, after: null).Fate);

    [Fact]
    public void What_was_not_there_is_recorded() => Assert.Equal(EntryFate.Recorded, Between(before: null, Trusted).Fate);

    [Fact]
    public void What_was_not_trusted_and_is_now_is_recorded() => Assert.Equal(EntryFate.Recorded, Between(Ended, Trusted).Fate);

    [Fact]
    public void What_nobody_has_read_since_it_was_ended_is_idle() => Assert.Equal(EntryFate.Idle, Between(Ended, Ended).Fate);

    private static EntryChange Between(EntryState? before, EntryState? after) => EntryChanges.Between("projects", State(before), State(after)).Single();

    private static PartitionState State(EntryState? entry) => new(entry is null ? [] : [entry], More: false);
}
