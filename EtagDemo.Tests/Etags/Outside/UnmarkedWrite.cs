using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EtagDemo.Tests.Etags.Outside;

/// <summary>A write of the service that goes around the protocol: a statement on the bare connection, which no interceptor sees.</summary>
internal static class UnmarkedWrite
{
    public static void Map(WebApplication app) => app.MapPost("/shelves/{id:guid}/unmarked", async (Guid id, LibraryContext db, CancellationToken cancellationToken) =>
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("""UPDATE shelves SET "Name" = 'unmarked' WHERE "Id" = $1""", (NpgsqlConnection)db.Database.GetDbConnection());
        command.Parameters.AddWithValue(id);
        await command.ExecuteNonQueryAsync(cancellationToken);
    });
}
