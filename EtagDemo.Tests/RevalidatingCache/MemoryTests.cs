using EtagDemo.RevalidatingCache;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>What stored responses really cost, measured by the collector and not by the cache's own books.</summary>
[Collection(MeasuredAlone.Name)]
public class MemoryTests
{
    private const int BodyLength = 2048;
    private const int Mebibyte = 1 << 20;

    [Fact]
    public async Task Stored_response_costs_at_most_a_quarter_and_half_a_kilobyte_more_than_its_bytes_and_the_books_say_so()
    {
        const int Count = 50_000;
        using var cache = new CachingClient(options => options.StoreBytes = 1L << 30);
        using var origin = new GeneratedOrigin(BodyLength);
        using var invoker = cache.Services.GetRequiredService<RevalidatingInvokerFactory>().Create(origin);
        var store = cache.Services.GetRequiredService<ResponseStore>();
        await FetchAsync(invoker, "/warm/", 1000);
        store.Clear();
        var before = MeasuredAlone.HeldBytes();

        await FetchAsync(invoker, "/projects/0123456789abcdef0123456789abcdef/areas/", Count);

        var measured = (MeasuredAlone.HeldBytes() - before) / (double)Count;
        Assert.Equal(Count, store.Count);
        Assert.True(measured <= (1.25 * BodyLength) + 512, $"{measured:F0} bytes for each response");
        var booked = store.Bytes / (double)Count;
        Assert.True(booked / measured is >= 0.95 and <= 1.15, $"{booked:F0} bytes are booked for {measured:F0}");
    }

    [Fact]
    public async Task Store_of_64_MiB_stays_within_them_under_a_scan_of_10_GiB_of_distinct_bodies()
    {
        const int Count = 10 * 1024;
        using var cache = new CachingClient(options => options.StoreBytes = 64 * Mebibyte);
        using var origin = new GeneratedOrigin(Mebibyte);
        using var invoker = cache.Services.GetRequiredService<RevalidatingInvokerFactory>().Create(origin);
        var store = cache.Services.GetRequiredService<ResponseStore>();
        var before = MeasuredAlone.HeldBytes();
        long most = 0;
        for (var i = 0; i < 4; i++)
        {
            await FetchAsync(invoker, $"/scan/{i}/", Count / 4);
            most = Math.Max(most, MeasuredAlone.HeldBytes() - before);
        }

        Assert.Equal(10L << 30, origin.BytesSent);
        Assert.InRange(store.Bytes, 48L * Mebibyte, 64L * Mebibyte);
        Assert.True(most <= 66L * Mebibyte, $"{most} bytes are held");
    }

    private static async Task FetchAsync(HttpMessageInvoker invoker, string prefix, int count)
    {
        for (var i = 0; i < count; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://projects{prefix}{i}");
            using var response = await invoker.SendAsync(request, CancellationToken.None);
            await response.Content.CopyToAsync(Stream.Null);
        }
    }
}
