using EtagDemo.RevalidatingCache;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>One resource asked for in thousands of variants, to fill the memory or to get one variant in the place of another.</summary>
public class VariantFloodTests
{
    private const int Variants = 4000;
    private const int AtOnce = 16;

    [Fact]
    [Trait("Rfc", "29")]
    public async Task Thousands_of_variants_of_one_resource_are_answered_right_and_no_more_of_them_kept_than_may_be()
    {
        const int MaxVariants = 16;
        using var cache = new CachingClient(options => options.MaxVariants = MaxVariants);
        using var origin = new EchoingOrigin("Foo", "Bar");
        using var invoker = cache.Services.GetRequiredService<RevalidatingInvokerFactory>().Create(origin);
        var store = cache.Services.GetRequiredService<ResponseStore>();
        await AskAsync(invoker, "/neighbour", "x", "y");

        await FloodAsync(invoker, () => Assert.InRange(store.Count, 1, MaxVariants + 1));

        await AskAsync(invoker, "/neighbour", "x", "y");
        Assert.True(origin.Validated > 0, "The neighbour is not stored any more.");
        Assert.Equal(MaxVariants + 1, store.Count);
    }

    [Fact]
    [Trait("Rfc", "29")]
    public async Task Without_that_limit_they_are_answered_right_and_stay_within_the_bytes()
    {
        const long Budget = 96 << 10;
        using var cache = new CachingClient(options => (options.MaxVariants, options.StoreBytes) = (int.MaxValue, Budget));
        using var origin = new EchoingOrigin("Foo", "Bar");
        using var invoker = cache.Services.GetRequiredService<RevalidatingInvokerFactory>().Create(origin);
        var store = cache.Services.GetRequiredService<ResponseStore>();

        await FloodAsync(invoker, () => Assert.InRange(store.Bytes, 1, Budget));

        Assert.InRange(store.Count, 1, Variants / 2);
    }

    // The values of four variants in a row make up the same text: only its parts differ.
    private static async Task FloodAsync(HttpMessageInvoker invoker, Action look)
    {
        foreach (var some in Enumerable.Range(0, Variants).Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(number => Task.Run(async () =>
            {
                var text = $"v{number / 4:00000}";
                await AskAsync(invoker, "/flooded", text[..(1 + (number % 4))], text[(1 + (number % 4))..]);
            })));
            look();
        }
    }

    private static async Task AskAsync(HttpMessageInvoker invoker, string target, string foo, string bar)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://origin{target}");
        request.Headers.TryAddWithoutValidation("Foo", foo);
        request.Headers.TryAddWithoutValidation("Bar", bar);
        using var response = await invoker.SendAsync(request, CancellationToken.None);
        Assert.Equal(EchoingOrigin.BodyOf(target, foo, bar), await response.Content.ReadAsStringAsync());
    }
}
