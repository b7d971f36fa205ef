using EtagDemo.Etags;
using EtagDemo.Etags.Generating;
using EtagDemo.Etags.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.Etags;

/// <summary>Shelves by content, versions of shelves by <c>updated_at</c>, and writes of each kind.</summary>
internal static class LibraryEndpoints
{
    public static void Map(WebApplication app)
    {
        var shelf = app.MapGroup("/shelves/{id:guid}").WithEtag(etag => etag.Tag("shelf:{id}").Vary("x-role"));
        shelf.MapGet("", GetAsync).WithEtag(etag => etag.Tag("shelf:{id}:books"));
        shelf.MapPatch("", RenameAsync);
        shelf.MapDelete("", DeleteAsync).RequireIfMatch();
        shelf.MapPut("", PutAsync);
        shelf.MapPost("/books/{title}", AddBookAsync);
        shelf.MapDelete("/books", RemoveBooksAsync).InvalidatesTags("shelf:{id}:books");
        shelf.MapGet("/version", GetAsync).WithEtag(etag => etag.Version(VersionAsync));
        app.MapPost("/shelves", CreateAsync);
    }

    public static async Task<ShelfView?> ViewAsync(LibraryContext db, Guid id, CancellationToken ct) =>
        await db.Shelves.AsNoTracking().SingleOrDefaultAsync(shelf => shelf.Id == id, ct) is { } shelf
            ? new ShelfView(shelf.Id, shelf.Name, await db.Books.Where(book => book.ShelfId == id).OrderBy(book => book.Title).Select(book => book.Title).ToListAsync(ct))
            : null;

    private static async Task<IResult> GetAsync(Guid id, LibraryContext db, HandlerCounter counter, CancellationToken ct)
    {
        counter.Count();
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        return await ViewAsync(db, id, ct) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
    }

    private static async Task<IReadOnlyList<ElementVersion>?> VersionAsync(HttpContext http, CancellationToken ct)
    {
        var id = Guid.Parse((string)http.GetRouteValue("id")!);
        var versions = await http.RequestServices.GetRequiredService<LibraryContext>().Shelves
            .Where(shelf => shelf.Id == id).Select(shelf => new ElementVersion(shelf.Id, shelf.UpdatedAt)).ToListAsync(ct);
        return versions.Count == 0 ? null : versions;
    }

    private static async Task<IResult> CreateAsync(ShelfInput input, LibraryContext db, ConditionalWrite write, CancellationToken ct) =>
        await write.RunAsync(db, async (_, token) =>
        {
            var shelf = new Shelf { Id = Guid.NewGuid(), Name = input.Name, UpdatedAt = DateTimeOffset.UnixEpoch };
            db.Add(shelf);
            await db.SaveChangesAsync(token);
            return TypedResults.Created($"/shelves/{shelf.Id:N}");
        }, ct);

    private static async Task<IResult> RenameAsync(Guid id, ShelfInput input, LibraryContext db, ConditionalWrite write, CancellationToken ct) =>
        await write.RunAsync(db, async (attempt, token) =>
        {
            var shelf = await LockAsync(db, id, token);
            if (shelf is null)
            {
                return TypedResults.NotFound();
            }

            var view = await ViewAsync(db, id, token);
            if (attempt.Precondition(view) is { } refused)
            {
                return refused;
            }

            shelf.Name = input.Name;
            shelf.UpdatedAt = shelf.UpdatedAt.AddMicroseconds(1);
            await db.SaveChangesAsync(token);
            await attempt.TagAsync((await ViewAsync(db, id, token))!, token);
            return TypedResults.NoContent();
        }, ct);

    private static async Task<IResult> PutAsync(Guid id, ShelfInput input, LibraryContext db, ConditionalWrite write, CancellationToken ct) =>
        await write.RunAsync(db, async (attempt, token) =>
        {
            var shelf = await LockAsync(db, id, token);
            if (attempt.Precondition(await ViewAsync(db, id, token)) is { } refused)
            {
                return refused;
            }

            if (shelf is null)
            {
                shelf = new Shelf { Id = id };
                db.Add(shelf);
            }

            shelf.Name = input.Name;
            await db.SaveChangesAsync(token);
            return TypedResults.NoContent();
        }, ct);

    private static async Task<IResult> DeleteAsync(Guid id, LibraryContext db, ConditionalWrite write, CancellationToken ct) =>
        await write.RunAsync(db, async (attempt, token) =>
        {
            var shelf = await LockAsync(db, id, token);
            if (shelf is null)
            {
                return TypedResults.NotFound();
            }

            var view = await ViewAsync(db, id, token);
            if (attempt.Precondition(() => view) is { } refused)
            {
                return refused;
            }

            db.Remove(shelf);
            await db.SaveChangesAsync(token);
            return TypedResults.NoContent();
        }, ct);

    private static async Task<IResult> AddBookAsync(Guid id, string title, LibraryContext db, CancellationToken ct)
    {
        db.Add(new Book { Id = Guid.NewGuid(), ShelfId = id, Title = title });
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> RemoveBooksAsync(Guid id, LibraryContext db, ConditionalWrite write, CancellationToken ct) =>
        await write.RunAsync(db, async (_, token) =>
        {
            await db.Books.Where(book => book.ShelfId == id).ExecuteDeleteAsync(token);
            return TypedResults.NoContent();
        }, ct);

    private static Task<Shelf?> LockAsync(LibraryContext db, Guid id, CancellationToken ct) =>
        db.Shelves.FromSql($"""SELECT * FROM shelves WHERE "Id" = {id} FOR UPDATE""").SingleOrDefaultAsync(ct);
}
