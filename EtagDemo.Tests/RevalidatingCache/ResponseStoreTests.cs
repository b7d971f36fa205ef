using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.Tests.RevalidatingCache;

public class ResponseStoreTests
{
    private const int Mebibyte = 1 << 20;

    [Fact]
    public void Store_stays_within_its_budget_and_keeps_what_is_used_under_a_scan_of_large_bodies()
    {
        var store = new ResponseStore(64 * Mebibyte, 16, _ => { });
        var small = StoredResponse.OfBody(Body(2048));
        for (var i = 0; i < 100; i++)
        {
            store.Put(Key($"/hot/{i}"), small);
            store.Find(Key($"/hot/{i}"))!.Variants[0].Touch();
        }

        var large = StoredResponse.OfBody(Body(Mebibyte));
        for (var i = 0; i < 10 * 1024; i++)
        {
            store.Put(Key($"/scan/{i}"), large);
            Assert.InRange(store.Bytes, 0, 64L * Mebibyte);
        }

        Assert.Equal(100, Enumerable.Range(0, 100).Count(i => store.Find(Key($"/hot/{i}")) is not null));
    }

    [Fact]
    public void Response_larger_than_the_store_is_refused()
    {
        var store = new ResponseStore(Mebibyte, 16, _ => { });
        Assert.False(store.Put(Key("/a"), StoredResponse.OfBody(Body(Mebibyte))));
        Assert.Equal(0, store.Bytes);
    }

    [Fact]
    public void Evictions_say_why()
    {
        var reasons = new List<EvictionReason>();
        var store = new ResponseStore(Mebibyte, 16, reasons.Add);
        store.Put(Key("/a"), StoredResponse.OfBody(Body(Mebibyte / 2)));
        store.Put(Key("/b"), StoredResponse.OfBody(Body(Mebibyte / 2)));
        Assert.Equal([EvictionReason.Budget], reasons);
        Assert.Null(store.Find(Key("/a")));
    }

    [Fact]
    public void Update_of_a_response_that_was_replaced_leaves_the_new_one()
    {
        var store = new ResponseStore(Mebibyte, 16, _ => { });
        store.Put(Key("/a"), StoredResponse.OfBody(Body(1)));
        var entry = store.Find(Key("/a"))!.Variants[0];
        var first = entry.Response;
        store.Put(Key("/a"), StoredResponse.OfBody(Body(2)));
        store.Update(entry, first, first with { Status = 404 });
        Assert.Equal((200, 2), (entry.Response.Status, entry.Response.Body.Length));
    }

    [Fact]
    public async Task Readers_and_writers_at_once_leave_the_books_in_order()
    {
        var store = new ResponseStore(Mebibyte, 4, _ => { });
        var response = StoredResponse.OfBody(Body(10_000));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                store.Put(Key($"/{i % 300}"), response);
                store.Find(Key($"/{(i + (writer * 7)) % 300}"))?.Variants.FirstOrDefault()?.Touch();
            }
        })));
        Assert.InRange(store.Bytes, 1, Mebibyte);
        Assert.Equal(store.Count, store.Clear());
        Assert.Equal((0L, 0), (store.Bytes, store.Count));
    }

    [Fact]
    public void Invalidation_reaches_what_was_asked_for_before_it_and_nothing_after()
    {
        var clock = new InvalidationClock();
        var before = clock.Now;
        clock.Invalidate(42);
        Assert.False(clock.HoldsSince(42, before));
        Assert.True(clock.HoldsSince(42, clock.Now));
        Assert.True(clock.HoldsSince(43, before));
    }

    private static ResourceKey Key(string target) => new("GET", "http://origin", "host", target);

    private static CompleteBody Body(int length)
    {
        using var collector = new CompleteBody.Collector(int.MaxValue, length, new CollectionBudget(long.MaxValue));
        collector.Append(new byte[length]);
        return collector.Complete()!;
    }
}
