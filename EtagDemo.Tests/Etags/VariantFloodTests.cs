using System.Collections.Concurrent;
using System.Net;
using EtagDemo.Etags;
using EtagDemo.Etags.Stores;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.Etags;

/// <summary>One resource asked for in thousands of variants: each has its own validator, and the memory store stays within its bound.</summary>
[Collection(PostgresTests.Name)]
public sealed class VariantFloodTests(PostgresServer postgres) : LibraryTests(postgres)
{
    private const int Variants = 3000;
    private const int StoreEntries = 100;
    private const int AtOnce = 8;
    private static readonly string Path = $"/variants/{Guid.NewGuid():N}";

    [Fact]
    public async Task Thousands_of_variants_have_a_tag_each_that_holds_for_no_other_and_few_are_kept()
    {
        var tags = new ConcurrentDictionary<int, string>();
        await EachAsync(async number =>
        {
            using var response = await AskAsync(number);
            Assert.Equal(BodyOf(number), await response.Content.ReadAsStringAsync());
            tags[number] = Etag(response);
        });

        Assert.Equal(Variants, tags.Values.Distinct().Count());
        await EachAsync(async number =>
        {
            var neighbour = number ^ 1;
            using var own = await AskAsync(number, tags[number]);
            using var neighbours = await AskAsync(neighbour, tags[neighbour]);
            using var anothers = await AskAsync(number, tags[neighbour]);
            using var reversed = await AskAsync(neighbour, tags[number]);
            Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified), (own.StatusCode, neighbours.StatusCode));
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (anothers.StatusCode, reversed.StatusCode));
            Assert.Equal(BodyOf(number), await anothers.Content.ReadAsStringAsync());
        }, step: 10);
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(
        connection,
        builder => builder.Services.Configure<EtagsOptions>(options => options.StoreEntries = StoreEntries),
        app => app.MapGet("/variants/{id:guid}", (HttpRequest request) => $"{request.Headers["x-one"]} and {request.Headers["x-two"]}")
            .WithEtag(etag => etag.Tag("variants:{id}").Vary("x-one").Vary("x-two")));

    // The values of two neighbours make up the same text: only its parts differ.
    private static (string One, string Two) ValuesOf(int number) => $"v{number / 2:00000}" is var text && number % 2 == 0 ? (text[..2], text[2..]) : (text[..3], text[3..]);

    private static string BodyOf(int number) => $"{ValuesOf(number).One} and {ValuesOf(number).Two}";

    // Whoever records while another evicts leaves it to that one: a few at once may be over the bound.
    private async Task EachAsync(Func<int, Task> ask, int step = 1)
    {
        foreach (var some in Enumerable.Range(0, Variants / step).Select(number => number * step).Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(ask));
            Assert.InRange((await CensusAsync()).Entries, 1, StoreEntries + (2 * AtOnce));
        }
    }

    private Task<HttpResponseMessage> AskAsync(int number, string? known = null)
    {
        var (one, two) = ValuesOf(number);
        return known is null ? Service.GetAsync(Path, "x-one", one, "x-two", two) : Service.GetAsync(Path, "x-one", one, "x-two", two, "If-None-Match", known);
    }

    private ValueTask<StoreCensus> CensusAsync() => Service.App.Services.GetRequiredService<IValidatorStoreInventory>().CountAsync(CancellationToken.None);
}
