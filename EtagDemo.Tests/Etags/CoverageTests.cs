using EtagDemo.Etags;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.Etags;

[Collection(PostgresTests.Name)]
public sealed class CoverageTests(PostgresServer postgres) : LibraryTests(postgres)
{
    [Fact]
    public async Task A_table_that_no_tag_covers_is_reported()
    {
        var path = await ShelfPathAsync();
        using var added = await Service.SendAsync("POST", $"{path}/books/One", null);
        using var get = await Service.GetAsync($"{path}/titles");
        using var undeclared = await Service.GetAsync("/_etags/undeclared");

        Assert.Equal("""[{"endpoint":"/shelves/{id:guid}/titles","table":"books"}]""", await undeclared.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Tables_that_tags_cover_are_not_reported()
    {
        var path = await ShelfPathAsync();
        using var added = await Service.SendAsync("POST", $"{path}/books/One", null);
        using var get = await Service.GetAsync(path);
        using var undeclared = await Service.GetAsync("/_etags/undeclared");

        Assert.Equal("[]", await undeclared.Content.ReadAsStringAsync());
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(
        connection,
        builder => builder.Services.Configure<EtagsOptions>(options => options.RecordCoverage = true),
        app => app.MapGet("/shelves/{id:guid}/titles", (Guid id, LibraryContext db, CancellationToken ct) =>
                db.Books.Where(book => book.ShelfId == id).Select(book => book.Title).ToListAsync(ct))
            .WithEtag(etag => etag.Tag("shelf:{id}")));
}
