using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Issue 13 and RFC 9110 12.5.4: a language is chosen by its weight.</summary>
[Trait("Rfc", "29")]
public sealed class LanguageTests
{
    [Theory]
    [InlineData("fr;q=0.5, de;q=1.0", "de")]
    [InlineData("de", "de")]
    [InlineData("DE, fr;q=0.9", "de")]
    [InlineData("en-GB;q=0.9, en;q=0.8", "asked")]
    [InlineData("en, fr;q=0.3", "en")]
    [InlineData("de;q=0.5, fr", "asked")]
    [InlineData("de, fr", "asked")]
    [InlineData("*, de;q=0.5", "asked")]
    [InlineData("de;q=x", "asked")]
    [InlineData("de-AT", "asked")]
    [InlineData(null, "asked")]
    public async Task Fresh_variant_in_the_language_of_the_highest_weight_answers(string? accepts, string answer)
    {
        await using var cached = await StartAsync("max-age=60", "Accept-Language");
        Assert.Equal(answer, (await cached.GetAsync("/a", accepts is null ? [] : [("Accept-Language", accepts)])).Body);
    }

    [Theory]
    [InlineData("max-age=60", "Accept-Language, Foo", "1", "de")]
    [InlineData("max-age=60", "Accept-Language, Foo", "2", "asked")]
    [InlineData("max-age=60", "Foo", "2", "asked")]
    [InlineData("no-cache", "Accept-Language", "1", "asked")]
    [InlineData("max-age=0, stale-while-revalidate=60", "Accept-Language", "1", "asked")]
    public async Task All_else_must_be_as_ever(string cacheControl, string vary, string foo, string answer)
    {
        await using var cached = await StartAsync(cacheControl, vary);
        Assert.Equal(answer, (await cached.GetAsync("/a", ("Accept-Language", "fr;q=0.5, de"), ("Foo", foo))).Body);
    }

    [Fact]
    public async Task Origins_that_choose_otherwise_are_left_alone_by_an_option()
    {
        await using var cached = await StartAsync("max-age=60", "Accept-Language", isOn: false);
        Assert.Equal("asked", (await cached.GetAsync("/a", ("Accept-Language", "fr;q=0.5, de"))).Body);
    }

    private static async Task<CachedOrigin> StartAsync(string cacheControl, string vary, bool isOn = true)
    {
        var cached = await CachedOrigin.StartAsync(configure: options => options.SelectLanguages = isOn);
        foreach (var (accepts, language) in ((string, string)[])[("en, de;q=0.9", "en"), ("de, fr;q=0.8, en", "de")])
        {
            cached.Origin.Answer = Answers.Ok(language, ("Content-Language", language), ("Cache-Control", cacheControl), ("Vary", vary));
            await cached.GetAsync("/a", ("Accept-Language", accepts), ("Foo", "1"));
        }

        cached.Origin.Answer = Answers.Ok("asked");
        return cached;
    }
}
