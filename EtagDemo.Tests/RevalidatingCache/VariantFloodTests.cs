using EtagDemo.RevalidatingCache;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>One resource asked for in thousands of variants, to fill the memory or to get one variant in the place of another.</summary>
public class VariantFloodTests
{
    private const int Variants = 4000;
    private const int Places = 4;
    private const int AtOnce = 8;

    [Fact]
    [Trait("Rfc", "29")]
    public async Task Thousands_of_variants_of_one_resource_are_answered_right_and_no_more_of_them_kept_than_may_be()
    {
        const int MaxVariants = 16;
        using var cache = new CachingClient(options => options.MaxVariants = MaxVariants);
        using var origin = new EchoingOrigin("max-age=3600", "First", "Second");
        using var invoker = cache.Services.GetRequiredService<RevalidatingInvokerFactory>().Create(origin);
        var store = cache.Services.GetRequiredService<ResponseStore>();
        await AskAsync(invoker, "/neighbour", "x", "y");

        await FloodAsync(invoker, () => Assert.InRange(store.Count, 1, MaxVariants + 1));

        // Fresh, so that one variant in the place of another would be served without asking. And the neighbour is still stored.
        await AskAsync(invoker, "/neighbour", "x", "y");
        Assert.Equal(Variants + 1, origin.Requests);
        Assert.Equal(MaxVariants + 1, store.Count);
    }

    [Fact]
    [Trait("Rfc", "29")]
    public async Task Without_that_limit_they_are_answered_right_and_stay_within_the_bytes()
    {
        const long Budget = 96 << 10;
        using var cache = new CachingClient(options => (options.MaxVariants, options.StoreBytes) = (int.MaxValue, Budget));
        using var origin = new EchoingOrigin("no-cache", "First", "Second");
        using var invoker = cache.Services.GetRequiredService<RevalidatingInvokerFactory>().Create(origin);
        var store = cache.Services.GetRequiredService<ResponseStore>();

        await FloodAsync(invoker, () => Assert.InRange(store.Bytes, 1, Budget));

        Assert.InRange(store.Count, 1, Variants / 2);
    }

    // Some texts at once, then the same ones again with their parts divided at the next place: only the parts differ.
    private static async Task FloodAsync(HttpMessageInvoker invoker, Action look)
    {
        foreach (var texts in Enumerable.Range(0, Variants / Places).Select(number => $"v{number:00000}").Chunk(AtOnce))
        {
            for (var place = 1; place <= Places; place++)
            {
                await Task.WhenAll(texts.Select(text => Task.Run(() => AskAsync(invoker, "/flooded", text[..place], text[place..]))));
                look();
            }
        }
    }

    private static async Task AskAsync(HttpMessageInvoker invoker, string target, string foo, string bar)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://origin{target}");
        request.Headers.TryAddWithoutValidation("First", foo);
        request.Headers.TryAddWithoutValidation("Second", bar);
        using var response = await invoker.SendAsync(request, CancellationToken.None);
        Assert.Equal(EchoingOrigin.BodyOf(target, foo, bar), await response.Content.ReadAsStringAsync());
    }
}
