using EtagDemo.Etags;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.Etags;

[Collection(PostgresTests.Name)]
public sealed class LongAnswerTests(PostgresServer postgres) : LibraryTests(postgres)
{
    private const int Bound = 100_000;

    [Theory]
    [InlineData("pipe", Bound, true)]
    [InlineData("pipe", Bound + 1, false)]
    [InlineData("stream", Bound, true)]
    [InlineData("stream", Bound + 1, false)]
    [InlineData("pipe", 10 * Bound, false)]
    [InlineData("pipe", 0, true)]
    [Trait("Rfc", "5")]
    public async Task An_answer_arrives_whole_and_has_a_tag_up_to_the_bound(string way, int length, bool isTagged)
    {
        using var response = await Service.GetAsync($"/long/{way}/{length}");
        var body = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal(length, body.Length);
        Assert.True(body.Select((value, index) => value == (byte)(index % 251)).All(isRight => isRight));
        Assert.Equal(isTagged, Etag(response).Length > 0);
        Assert.Equal(["x-role"], response.Headers.Vary);
    }

    [Fact]
    public async Task Answers_of_different_lengths_have_different_tags()
    {
        using var one = await Service.GetAsync("/long/pipe/1000?a");
        using var other = await Service.GetAsync("/long/pipe/1001?a");

        Assert.NotEqual(Etag(one), Etag(other));
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(
        connection,
        builder => builder.Services.Configure<EtagsOptions>(options => options.MaxBodyBytes = Bound),
        app => app.MapGet("/long/{way}/{length:int}", (string way, int length, HttpResponse response) => WriteAsync(way, length, response))
            .WithEtag(etag => etag.Tag("long:{length}").Vary("x-role")));

    private static async Task WriteAsync(string way, int length, HttpResponse response)
    {
        const int Piece = 7_000;
        for (var start = 0; start < length; start += Piece)
        {
            var piece = Enumerable.Range(start, Math.Min(Piece, length - start)).Select(index => (byte)(index % 251)).ToArray();
            await (way == "pipe" ? response.BodyWriter.WriteAsync(piece).AsTask() : response.Body.WriteAsync(piece).AsTask());
        }
    }
}
