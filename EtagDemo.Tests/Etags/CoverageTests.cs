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
    public async Task A_table_that_no_tag_covers_is_reported_at_the_first_read_before_any_row_was_saved()
    {
        using var get = await Service.GetAsync($"/shelves/{Guid.NewGuid():N}/titles");

        Assert.Equal("""[{"endpoint":"/shelves/{id:guid}/titles","table":"books"}]""", await UndeclaredAsync());
    }

    [Fact]
    public async Task Tables_that_tags_cover_are_not_reported()
    {
        var path = await ShelfPathAsync();
        using var added = await Service.SendAsync("POST", $"{path}/books/One", null);
        using var get = await Service.GetAsync(path);

        Assert.Equal("[]", await UndeclaredAsync());
    }

    [Fact]
    public async Task A_tag_that_only_writes_name_covers_where_it_is_declared()
    {
        using var get = await Service.GetAsync("/borrowed", "x-reader", "ada");

        Assert.True(get.IsSuccessStatusCode);
        Assert.Equal("[]", await UndeclaredAsync());
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(
        connection, builder => builder.Services.Configure<EtagsOptions>(options => options.RecordCoverage = true), Map);

    private static void Map(WebApplication app)
    {
        app.MapGet("/shelves/{id:guid}/titles", (Guid id, LibraryContext db, CancellationToken ct) =>
                db.Books.Where(book => book.ShelfId == id).Select(book => book.Title).ToListAsync(ct))
            .WithEtag(etag => etag.Tag("shelf:{id}"));
        app.MapGet("/borrowed", (LibraryContext db, CancellationToken ct) => db.Books.Select(book => book.Title).ToListAsync(ct))
            .WithEtag(etag => etag.Tag("reader:{header.x-reader}:books"));
    }

    private async Task<string> UndeclaredAsync()
    {
        using var response = await Service.GetAsync("/_etags/undeclared");
        return await response.Content.ReadAsStringAsync();
    }
}
