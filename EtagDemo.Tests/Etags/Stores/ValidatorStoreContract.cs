using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;
using static EtagDemo.Tests.Etags.Stores.StoreExamples;

namespace EtagDemo.Tests.Etags.Stores;

/// <summary>What every validator store promises. Each test has a store of its own.</summary>
public abstract class ValidatorStoreContract
{
    private static readonly CancellationToken None = CancellationToken.None;

    protected abstract IValidatorStore Store { get; }

    private IValidatorStoreInventory Inventory => (IValidatorStoreInventory)Store;

    [Fact]
    public async Task First_look_finds_no_entry_and_creates_nonces_that_stay()
    {
        var first = await Store.LookAsync(Project, Areas);
        var second = await Store.LookAsync(Project, Areas);
        Assert.Null(first.Entry);
        Assert.False(first.IsHit);
        Assert.Empty(first.Marks);
        Assert.Equal(Build, first.Now.Build);
        Assert.True(first.Now.StillHolds(second.Now));
        Assert.Equal([Project, Areas], first.Now.Nonces.Select(seen => seen.Tag));
    }

    [Fact]
    public async Task Entry_is_a_hit_while_nothing_changes_and_comes_back_whole()
    {
        var entry = Entry((await Store.LookAsync(Project, Areas)).Now);
        await Store.RecordAsync(Key, entry, None);
        var look = await Store.LookAsync(Project, Areas);
        Assert.True(look.IsHit);
        Assert.Equivalent(entry, look.Entry, strict: true);
    }

    [Fact]
    public async Task Later_entry_takes_the_earlier_ones_place()
    {
        var vector = (await Store.LookAsync(Project)).Now;
        await Store.RecordAsync(Key, Entry(vector, "\"v1\"", Derived), None);
        await Store.RecordAsync(Key, Entry(vector, "\"v2\""), None);
        var look = await Store.LookAsync(Project);
        Assert.Equal("\"v2\"", look.Entry?.Etag);
        Assert.Empty(look.Entry!.DerivedTags);
    }

    [Fact]
    public async Task Entries_of_other_keys_are_not_found()
    {
        await Store.RecordAsync(Key, Entry((await Store.LookAsync(Project)).Now), None);
        Assert.Null((await Store.CheckAsync(Key with { Hash = Key.Hash + 1 }, [Project], Build, None)).Entry);
        Assert.Null((await Store.CheckAsync(Key with { Partition = "project:43" }, [OtherProject], Build, None)).Entry);
    }

    [Fact]
    public async Task Standing_mark_is_seen_whole_and_prevents_a_hit()
    {
        await Store.RecordAsync(Key, Entry((await Store.LookAsync(Project, Areas)).Now), None);
        var mark = Mark();
        await Store.MarkAsync([Areas], mark, None);
        var look = await Store.LookAsync(Project, Areas);
        Assert.NotNull(look.Entry);
        Assert.False(look.IsHit);
        Assert.Equal(new StandingMark(Areas, mark), Assert.Single(look.Marks));
    }

    [Fact]
    public async Task Finish_changes_the_nonce_and_removes_the_mark()
    {
        var before = await Store.LookAsync(Project, Areas);
        await Store.RecordAsync(Key, Entry(before.Now), None);
        var mark = Mark();
        await Store.MarkAsync([Areas], mark, None);
        await Store.FinishAsync([Areas], mark.Writer, None);
        var look = await Store.LookAsync(Project, Areas);
        Assert.Empty(look.Marks);
        Assert.False(look.IsHit);
        Assert.NotEqual(before.NonceOf(Areas), look.NonceOf(Areas));
        Assert.Equal(before.NonceOf(Project), look.NonceOf(Project));
    }

    [Fact]
    public async Task Finish_without_a_mark_is_a_bump()
    {
        var before = await Store.LookAsync(Project);
        await Store.FinishAsync([Project], Guid.NewGuid(), None);
        Assert.NotEqual(before.NonceOf(Project), (await Store.LookAsync(Project)).NonceOf(Project));
    }

    [Fact]
    public async Task Marks_of_two_writers_stand_side_by_side()
    {
        var (one, two) = (Mark(transaction: 1), Mark(transaction: 2));
        await Store.MarkAsync([Project], one, None);
        await Store.MarkAsync([Project], two, None);
        Assert.Equal(2, (await Store.LookAsync(Project)).Marks.Length);
        await Store.FinishAsync([Project], one.Writer, None);
        Assert.Equal(new StandingMark(Project, two), Assert.Single((await Store.LookAsync(Project)).Marks));
    }

    [Fact]
    public async Task Tag_marked_before_it_was_ever_looked_at_has_a_nonce()
    {
        await Store.MarkAsync([Project], Mark(), None);
        var look = await Store.LookAsync(Project);
        Assert.Single(look.Marks);
        Assert.Equal(look.NonceOf(Project), (await Store.LookAsync(Project)).NonceOf(Project));
    }

    [Fact]
    public async Task Resolve_removes_a_standing_mark_with_a_new_nonce_and_only_once()
    {
        var before = await Store.LookAsync(Project);
        var (mark, other) = (Mark(), Mark());
        await Store.MarkAsync([Project], mark, None);
        await Store.MarkAsync([Project], other, None);
        Assert.True(await Store.ResolveAsync(Project, mark.Writer, None));
        var after = await Store.LookAsync(Project);
        Assert.Equal(new StandingMark(Project, other), Assert.Single(after.Marks));
        Assert.NotEqual(before.NonceOf(Project), after.NonceOf(Project));
        Assert.False(await Store.ResolveAsync(Project, mark.Writer, None));
        Assert.Equal(after.NonceOf(Project), (await Store.LookAsync(Project)).NonceOf(Project));
    }

    [Fact]
    public async Task Resolve_of_an_unknown_tag_changes_nothing() => Assert.False(await Store.ResolveAsync(Project, Guid.NewGuid(), None));

    [Fact]
    public async Task Tags_of_several_partitions_are_marked_and_finished_together()
    {
        var mark = Mark();
        await Store.MarkAsync([Project, OtherProject, Areas], mark, None);
        Assert.Equal(2, (await Store.LookAsync(Project, Areas)).Marks.Length);
        Assert.Single((await OtherLookAsync()).Marks);
        await Store.FinishAsync([Project, OtherProject, Areas], mark.Writer, None);
        Assert.Empty((await Store.LookAsync(Project, Areas)).Marks);
        Assert.Empty((await OtherLookAsync()).Marks);
    }

    [Fact]
    public async Task Derived_tags_are_looked_at_with_the_entry()
    {
        var seen = await Store.LookAsync(Project, Derived);
        await Store.RecordAsync(Key, Entry(seen.Now, "\"v1\"", Derived), None);
        Assert.True((await Store.LookAsync(Project)).IsHit);

        await Store.MarkAsync([Derived], Mark(), None);
        var marked = await Store.LookAsync(Project);
        Assert.Single(marked.Marks);
        Assert.False(marked.IsHit);

        await Store.FinishAsync([Derived], marked.Marks[0].Mark.Writer, None);
        Assert.False((await Store.LookAsync(Project)).IsHit);
    }

    [Fact]
    public async Task Entry_of_another_build_or_of_no_vector_is_no_hit()
    {
        var vector = (await Store.LookAsync(Project)).Now;
        await Store.RecordAsync(Key, Entry(vector), None);
        Assert.False((await Store.CheckAsync(Key, [Project], "build-2", None)).IsHit);
        await Store.RecordAsync(Key, Entry(TagVector.Never), None);
        var look = await Store.LookAsync(Project);
        Assert.NotNull(look.Entry);
        Assert.False(look.IsHit);
    }

    [Fact]
    public async Task Nonces_never_repeat()
    {
        var seen = new HashSet<long> { (await Store.LookAsync(Project)).NonceOf(Project) };
        for (var i = 0; i < 200; i++)
        {
            await Store.FinishAsync([Project], Guid.NewGuid(), None);
            Assert.True(seen.Add((await Store.LookAsync(Project)).NonceOf(Project)));
        }
    }

    [Fact]
    public async Task Looks_at_the_same_time_see_one_nonce()
    {
        var looks = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.LookAsync(Project).AsTask()));
        Assert.Single(looks.Select(look => look.NonceOf(Project)).Distinct());
    }

    [Fact]
    public async Task Writers_at_the_same_time_lose_no_mark()
    {
        var marks = Enumerable.Range(0, 20).Select(_ => Mark()).ToArray();
        await Task.WhenAll(marks.Select(mark => Store.MarkAsync([Project, Areas], mark, None).AsTask()));
        Assert.Equal(40, (await Store.LookAsync(Project, Areas)).Marks.Length);
        await Task.WhenAll(marks.Skip(1).Select(mark => Store.FinishAsync([Project, Areas], mark.Writer, None).AsTask()));
        Assert.Equal([marks[0], marks[0]], (await Store.LookAsync(Project, Areas)).Marks.Select(standing => standing.Mark));
    }

    [Theory]
    [InlineData("project:a}b{c:*?[x]")]
    [InlineData("project:{}")]
    [InlineData("project:\u00e9\u20ac \ud83d\ude00:x")]
    public async Task Odd_texts_are_tags_like_others(string text)
    {
        var tag = Tag.Parse(text);
        var key = Key with { Partition = tag.Partition };
        await Store.RecordAsync(key, Entry((await Store.CheckAsync(key, [tag], Build, None)).Now, "\"v1\"", tag), None);
        Assert.True((await Store.CheckAsync(key, [tag], Build, None)).IsHit);
        Assert.Equal(tag, Assert.Single(await AllAsync(Inventory.TagsAsync(None))).Tag);
        Assert.Equal(key, Assert.Single(await AllAsync(Inventory.EntriesAsync(None))).Key);
    }

    [Theory]
    [InlineData("project:42", 1)]
    [InlineData("project:4", 0)]
    [InlineData("project:4*", 2)]
    [InlineData("user:*", 0)]
    public async Task Inventory_lists_the_entries_of_partitions(string partition, int entries)
    {
        await Store.RecordAsync(Key, Entry((await Store.LookAsync(Project)).Now), None);
        var other = Key with { Partition = "project:43" };
        await Store.RecordAsync(other, Entry((await Store.CheckAsync(other, [OtherProject], Build, None)).Now), None);

        var found = await AllAsync(Inventory.EntriesAsync(partition, None));

        Assert.Equal(entries, found.Count);
        Assert.All(found, kept => Assert.StartsWith("project:4", kept.Key.Partition, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inventory_counts_entries_tags_and_the_marked_among_them()
    {
        await Store.RecordAsync(Key, Entry((await Store.LookAsync(Project, Areas)).Now), None);
        var mark = Mark();
        await Store.MarkAsync([Areas], mark, None);
        Assert.Equal(new StoreCensus(Entries: 1, Tags: 2, Marked: 1), await Inventory.CountAsync(None));

        await Store.FinishAsync([Areas], mark.Writer, None);
        Assert.Equal(new StoreCensus(Entries: 1, Tags: 2, Marked: 0), await Inventory.CountAsync(None));
    }

    [Fact]
    public async Task Inventory_lists_entries_tags_and_marks()
    {
        var entry = Entry((await Store.LookAsync(Project, Areas)).Now);
        await Store.RecordAsync(Key, entry, None);
        var mark = Mark();
        await Store.MarkAsync([Areas], mark, None);
        Assert.Equivalent(new KeptEntry(Key, entry), Assert.Single(await AllAsync(Inventory.EntriesAsync(None))), strict: true);
        var tags = (await AllAsync(Inventory.TagsAsync(None))).ToDictionary(status => status.Tag);
        Assert.Equal([Project, Areas], tags.Keys.OrderBy(tag => tag.Text));
        Assert.Equal(mark, Assert.Single(tags[Areas].Marks));
        Assert.Equal((await Store.LookAsync(Project)).NonceOf(Project), tags[Project].Nonce);
    }

    [Fact]
    public async Task Clear_removes_entries_and_leaves_nonces_and_marks()
    {
        var before = await Store.LookAsync(Project);
        await Store.RecordAsync(Key, Entry(before.Now), None);
        await Store.MarkAsync([Areas], Mark(), None);
        Assert.Equal(1, await Inventory.ClearAsync(None));
        var after = await Store.LookAsync(Project, Areas);
        Assert.Null(after.Entry);
        Assert.Single(after.Marks);
        Assert.Equal(before.NonceOf(Project), after.NonceOf(Project));
    }

    [Fact]
    public async Task Clear_of_a_tag_changes_its_nonce_and_leaves_its_marks()
    {
        var before = await Store.LookAsync(Project);
        await Store.MarkAsync([Project], Mark(), None);
        await Inventory.ClearAsync(Project, None);
        var after = await Store.LookAsync(Project);
        Assert.Single(after.Marks);
        Assert.NotEqual(before.NonceOf(Project), after.NonceOf(Project));
    }

    private static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }

    private ValueTask<StoreLook> OtherLookAsync() => Store.CheckAsync(Key with { Partition = "project:43" }, [OtherProject], Build, None);

    [Fact]
    public async Task Renewing_ends_trust_in_what_was_recorded_before_and_in_nothing_after()
    {
        var before = await Store.LookAsync(Project, Areas);
        await Store.RecordAsync(Key, Entry(before.Now), None);
        await Inventory.RenewAsync(None);
        var after = await Store.LookAsync(Project, Areas);
        Assert.False(after.IsHit);
        Assert.NotEqual(before.Now.Epoch, after.Now.Epoch);
        await Store.RecordAsync(Key, Entry(after.Now), None);
        Assert.True((await Store.LookAsync(Project, Areas)).IsHit);
    }
}
