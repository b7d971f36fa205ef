using EtagDemo.Etags.Outside;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql;

namespace EtagDemo.Tests.Etags.Outside;

/// <summary>The library's tables, and what somebody does with them beside the service.</summary>
internal sealed class LibraryTriggers(string connectionString)
{
    public const string Channel = "etags:library";

    public Task AddAsync() => MigrateAsync(migration =>
    {
        migration.AddTagTriggers("library", "shelves", RowTags.Of("shelf:{Id}").AndOfEach("books", "Id", "book:{Title}"));
        migration.AddTagTriggers("library", "books", RowTags.Of("shelf:{ShelfId}:books"));
    });

    public Task DropAsync() => MigrateAsync(migration =>
    {
        migration.DropTagTriggers("shelves");
        migration.DropTagTriggers("books");
    });

    /// <summary>SQL around the service.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create($"{connectionString};Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task MigrateAsync(Action<MigrationBuilder> steps)
    {
        var migration = new MigrationBuilder("Npgsql.EntityFrameworkCore.PostgreSQL");
        steps(migration);
        foreach (var step in migration.Operations.Cast<SqlOperation>())
        {
            await ExecuteAsync(step.Sql);
        }
    }
}
