using EtagDemo.Etags;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Memory;
using EtagDemo.Etags.Tags;
using Microsoft.Extensions.Options;

namespace EtagDemo.Tests.Etags.Stores;

public sealed class MemoryBudgetTests
{
    private static readonly Tag Tag = Tag.Parse("shelf:1");
    private readonly SetTime _time = new();

    [Fact]
    public async Task The_entry_used_least_recently_goes_first()
    {
        var store = Store(options => options.StoreEntries = 2);
        await RecordAsync(store, 1);
        await RecordAsync(store, 2);
        Assert.NotNull(await FindAsync(store, 1));

        await RecordAsync(store, 3);

        Assert.NotNull(await FindAsync(store, 1));
        Assert.Null(await FindAsync(store, 2));
        Assert.NotNull(await FindAsync(store, 3));
    }

    [Fact]
    public async Task Bytes_are_bounded_too()
    {
        var store = Store(options => options.StoreBytes = 10_000);
        for (var i = 0; i < 100; i++)
        {
            await RecordAsync(store, i);
        }

        var kept = 0;
        for (var i = 0; i < 100; i++)
        {
            kept += await FindAsync(store, i) is null ? 0 : 1;
        }

        Assert.InRange(kept, 25, 39);
        Assert.NotNull(await FindAsync(store, 99));
    }

    [Fact]
    public async Task An_entry_recorded_again_takes_its_bytes_once()
    {
        var store = Store(options => options.StoreBytes = 2_000);
        for (var i = 0; i < 100; i++)
        {
            await RecordAsync(store, 1);
        }

        Assert.NotNull(await FindAsync(store, 1));
    }

    [Fact]
    public async Task A_tag_that_was_evicted_comes_back_with_another_nonce_and_a_marked_one_stays()
    {
        var store = Store(options => options.StoreEntries = 1);
        var before = await store.CheckAsync(new EntryKey("shelf:1", 0), [Tag], "b", CancellationToken.None);
        var marked = Tag.Parse("shelf:marked");
        await store.MarkAsync([marked], new WriterMark(Guid.NewGuid(), "d", 1, default), CancellationToken.None);
        for (var i = 0; i < 20; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await store.CheckAsync(new EntryKey("x:1", 0), [Tag.Parse($"x:{i}")], "b", CancellationToken.None);
        }

        await RecordAsync(store, 1);
        var after = await store.CheckAsync(new EntryKey("shelf:1", 0), [Tag, marked], "b", CancellationToken.None);

        Assert.NotEqual(before.Now.Nonces[0].Nonce, after.Now.Nonces[0].Nonce);
        Assert.Equal(marked, Assert.Single(after.Marks).Tag);
    }

    [Fact]
    public async Task Marks_from_many_sides_are_all_kept_while_tags_are_evicted()
    {
        var store = Store(options => options.StoreEntries = 1);
        var writers = Enumerable.Range(0, 64).Select(_ => Guid.NewGuid()).ToList();

        await Parallel.ForEachAsync(writers, async (writer, token) =>
        {
            await store.MarkAsync([Tag], new WriterMark(writer, "d", 1, default), token);
            await store.CheckAsync(new EntryKey("x:1", 0), [Tag.Parse($"x:{writer:N}")], "b", token);
            await store.RecordAsync(new EntryKey("x:1", 1), Entry(), token);
        });

        var look = await store.CheckAsync(new EntryKey("shelf:1", 0), [Tag], "b", CancellationToken.None);
        Assert.Equal(writers.Order(), look.Marks.Select(mark => mark.Mark.Writer).Order());
    }

    private static StoredEntry Entry() =>
        new("\"etag\"", [], [], TagVector.Never, new EntryOrigin("/", "GET", "/", "", []), DateTimeOffset.UnixEpoch);

    private MemoryValidatorStore Store(Action<EtagsOptions> configure)
    {
        var options = new EtagsOptions();
        configure(options);
        return new MemoryValidatorStore(Options.Create(options), _time);
    }

    private async Task RecordAsync(MemoryValidatorStore store, int number)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        await store.RecordAsync(new EntryKey("shelf:1", (UInt128)number), Entry(), CancellationToken.None);
    }

    private async Task<StoredEntry?> FindAsync(MemoryValidatorStore store, int number)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return (await store.CheckAsync(new EntryKey("shelf:1", (UInt128)number), [Tag], "b", CancellationToken.None)).Entry;
    }
}
