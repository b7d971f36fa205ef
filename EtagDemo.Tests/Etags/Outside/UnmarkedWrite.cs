using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Tests.Etags.Outside;

/// <summary>A write of the service that goes around the protocol: a statement without a transaction, and without tags.</summary>
internal static class UnmarkedWrite
{
    public static void Map(WebApplication app) => app.MapPost("/shelves/{id:guid}/unmarked", (Guid id, LibraryContext db, CancellationToken cancellationToken) =>
        db.Shelves.Where(shelf => shelf.Id == id).ExecuteUpdateAsync(shelf => shelf.SetProperty(one => one.Name, "unmarked"), cancellationToken));
}
