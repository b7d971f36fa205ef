using System.Net;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.Etags;

[Collection(PostgresTests.Name)]
public sealed class CompressionTests(PostgresServer postgres) : LibraryTests(postgres)
{
    [Theory]
    [InlineData("")]
    [InlineData("/version")]
    [Trait("Rfc", "3")]
    public async Task Gzip_and_identity_have_different_tags_that_round_trip(string resource)
    {
        var path = $"{await ShelfPathAsync()}{resource}";
        using var gzip = await Service.GetAsync(path, "Accept-Encoding", "gzip");
        using var identity = await Service.GetAsync(path);
        Assert.Equal(["gzip"], gzip.Content.Headers.ContentEncoding);
        Assert.Empty(identity.Content.Headers.ContentEncoding);
        Assert.NotEqual(Etag(gzip), Etag(identity));
        var runs = Service.Handlers.Runs;

        using var gzipAgain = await Service.GetAsync(path, "Accept-Encoding", "gzip", "If-None-Match", Etag(gzip));
        using var identityAgain = await Service.GetAsync(path, "If-None-Match", Etag(identity));

        Assert.Equal(HttpStatusCode.NotModified, gzipAgain.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, identityAgain.StatusCode);
        Assert.Equal(runs, Service.Handlers.Runs);
    }

    [Fact]
    [Trait("Rfc", "23")]
    public async Task Every_variant_varies_by_accept_encoding()
    {
        var path = await ShelfPathAsync();
        using var gzip = await Service.GetAsync(path, "Accept-Encoding", "gzip");
        using var identity = await Service.GetAsync(path);
        using var notModified = await Service.GetAsync(path, "If-None-Match", Etag(identity));

        Assert.All([gzip, identity, notModified], response => Assert.Contains("Accept-Encoding", response.Headers.Vary));
        Assert.All([gzip, identity, notModified], response => Assert.Contains("x-role", response.Headers.Vary));
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(
        connection,
        builder => builder.Services.AddResponseCompression(options => options.EnableForHttps = true),
        app => app.UseResponseCompression());
}
