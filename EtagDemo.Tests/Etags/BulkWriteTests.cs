using System.Net;
using System.Transactions;
using EtagDemo.Etags;
using EtagDemo.Etags.Writing;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.Etags;

/// <summary>Issue 13, number 16: a statement that the change tracker knows nothing of says what it touches, or is refused before anything is changed.</summary>
[Collection(PostgresTests.Name)]
public sealed class BulkWriteTests(PostgresServer postgres) : LibraryTests(postgres)
{
    public static TheoryData<string> Statements => [.. Bulk.Keys];

    private static Dictionary<string, Func<LibraryContext, Guid, Task>> Bulk { get; } = new()
    {
        ["ExecuteUpdate"] = (db, id) => db.Shelves.Where(shelf => shelf.Id == id).ExecuteUpdateAsync(shelf => shelf.SetProperty(one => one.Name, "bulk")),
        ["ExecuteUpdate at once"] = (db, id) => Task.FromResult(db.Shelves.Where(shelf => shelf.Id == id).ExecuteUpdate(shelf => shelf.SetProperty(one => one.Name, "bulk"))),
        ["ExecuteDelete"] = (db, id) => db.Shelves.Where(shelf => shelf.Id == id).ExecuteDeleteAsync(),
        ["ExecuteSql"] = (db, id) => db.Database.ExecuteSqlAsync($"""UPDATE shelves SET "Name" = 'bulk' WHERE "Id" = {id}"""),
        ["ExecuteSqlRaw"] = (db, id) => db.Database.ExecuteSqlRawAsync("""UPDATE shelves SET "Name" = 'bulk' WHERE "Id" = {0}""", id),
        ["FromSql"] = (db, id) => db.Shelves.FromSql($"""UPDATE shelves SET "Name" = 'bulk' WHERE "Id" = {id} RETURNING *""").AsNoTracking().ToListAsync(),
        ["SqlQuery"] = (db, id) => db.Database.SqlQuery<Guid>($"""WITH gone AS (DELETE FROM shelves WHERE "Id" = {id} RETURNING "Id") SELECT "Id" AS "Value" FROM gone""").ToListAsync(),
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Without_a_transaction_it_is_refused_before_it_runs(string statement) =>
        await RefusedAsync("without a transaction", (db, id) => Bulk[statement](db, id));

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Without_tags_in_a_transaction_it_is_refused_before_commit(string statement) =>
        await RefusedAsync("which tags that touches", async (db, id) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Bulk[statement](db, id);
            await transaction.CommitAsync();
        });

    [Fact]
    public async Task The_tags_of_an_entity_that_is_saved_beside_it_are_not_its_own() =>
        await RefusedAsync("which tags that touches", async (db, id) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Book { Id = Guid.NewGuid(), ShelfId = id, Title = "new" });
            await db.SaveChangesAsync();
            await Bulk["ExecuteUpdate"](db, id);
            await transaction.CommitAsync();
        });

    [Fact]
    public async Task Tags_do_not_help_without_a_transaction() =>
        await RefusedAsync("without a transaction", (db, id) =>
        {
            db.InvalidateCacheTags($"shelf:{id:N}");
            return Bulk["ExecuteUpdate"](db, id);
        });

    [Fact]
    public async Task What_one_caller_of_a_pooled_context_declared_does_not_count_for_the_next()
    {
        await RunAsync((db, _) =>
        {
            db.InvalidateNothing();
            return Task.CompletedTask;
        }, Guid.Empty);

        await RefusedAsync("without a transaction", (db, id) => Bulk["ExecuteUpdate"](db, id));
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task With_tags_before_or_after_it_the_old_etag_gets_no_304(string statement)
    {
        foreach (var isBefore in (bool[])[true, false])
        {
            var path = await ShelfPathAsync("old");
            using var get = await Service.GetAsync(path);
            await RunAsync(async (db, id) =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                await (isBefore ? Task.CompletedTask : Bulk[statement](db, id));
                db.InvalidateCacheTags($"shelf:{id:N}", $"shelf:{id:N}:books");
                await (isBefore ? Bulk[statement](db, id) : Task.CompletedTask);
                await transaction.CommitAsync();
            }, IdOf(path));

            using var after = await Service.GetAsync(path, "If-None-Match", Etag(get));

            Assert.NotEqual(HttpStatusCode.NotModified, after.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task With_the_word_that_it_touches_nothing_it_runs(string statement)
    {
        var id = IdOf(await ShelfPathAsync("old"));

        await RunAsync(async (db, shelf) =>
        {
            db.InvalidateNothing();
            await Bulk[statement](db, shelf);
        }, id);

        Assert.DoesNotContain("old", await NamesAsync(id));
    }

    [Theory]
    [InlineData("/bulk/undeclared", HttpStatusCode.InternalServerError, "old")]
    [InlineData("/bulk/attempt", HttpStatusCode.NoContent, "bulk")]
    [InlineData("/bulk/attempt-nothing", HttpStatusCode.NoContent, "bulk")]
    [InlineData("/bulk/endpoint", HttpStatusCode.NoContent, "bulk")]
    [InlineData("/bulk/endpoint-nothing", HttpStatusCode.NoContent, "bulk")]
    [InlineData("/bulk/alone-nothing", HttpStatusCode.NoContent, "bulk")]
    [InlineData("/bulk/alone-tags", HttpStatusCode.InternalServerError, "old")]
    public async Task An_endpoint_or_its_attempt_may_say_it(string kind, HttpStatusCode status, string name)
    {
        var id = IdOf(await ShelfPathAsync("old"));

        using var write = await Service.SendAsync("POST", $"{kind}/{id:N}", null);

        Assert.Equal((status, name), (write.StatusCode, Assert.Single(await NamesAsync(id))));
    }

    [Fact]
    public async Task A_write_in_a_transaction_that_somebody_else_commits_is_refused()
    {
        var id = IdOf(await ShelfPathAsync("old"));
        await using var scope = Service.App.Services.CreateAsyncScope();
        await using var other = Service.App.Services.CreateAsyncScope();
        var (first, second) = (scope.ServiceProvider.GetRequiredService<LibraryContext>(), other.ServiceProvider.GetRequiredService<LibraryContext>());
        second.Database.SetDbConnection(first.Database.GetDbConnection());
        await first.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await first.Database.BeginTransactionAsync();
            await second.Database.UseTransactionAsync(transaction.GetDbTransaction());
            second.Add(new Book { Id = Guid.NewGuid(), ShelfId = id, Title = "new" });

            var save = await Assert.ThrowsAsync<InvalidOperationException>(() => second.SaveChangesAsync());
            var bulk = await Assert.ThrowsAsync<InvalidOperationException>(() => Bulk["ExecuteUpdate"](second, id));

            Assert.All([save, bulk], refused => Assert.Contains("did not begin", refused.Message, StringComparison.Ordinal));
        });
        second.Database.SetDbConnection(null);
    }

    [Fact]
    public async Task A_write_in_a_transaction_scope_is_refused() =>
        await RefusedAsync("did not begin", async (db, id) =>
        {
            using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
            db.Add(new Book { Id = Guid.NewGuid(), ShelfId = id, Title = "new" });
            await db.SaveChangesAsync();
            scope.Complete();
        });

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(connection, map: Map);

    private static void Map(WebApplication app)
    {
        Write("undeclared", _ => { });
        Write("attempt", attempt => attempt.Invalidate("shelf:1"));
        Write("attempt-nothing", attempt => attempt.InvalidateNothing());
        Write("endpoint", _ => { }).InvalidatesTags("shelf:{id}");
        Write("endpoint-nothing", _ => { }).InvalidatesNothing();
        Alone("alone-nothing").InvalidatesNothing();
        Alone("alone-tags").InvalidatesTags("shelf:{id}");

        RouteHandlerBuilder Write(string name, Action<WriteAttempt> declare) => app.MapPost($"/bulk/{name}/{{id:guid}}", (Guid id, LibraryContext db, ConditionalWrite write, CancellationToken ct) =>
            write.RunAsync(db, async (attempt, _) =>
            {
                declare(attempt);
                await Bulk["ExecuteUpdate"](db, id);
                return TypedResults.NoContent();
            }, ct));

        RouteHandlerBuilder Alone(string name) => app.MapPost($"/bulk/{name}/{{id:guid}}", async (Guid id, LibraryContext db) =>
        {
            await Bulk["ExecuteUpdate"](db, id);
            return TypedResults.NoContent();
        });
    }

    private async Task RefusedAsync(string reason, Func<LibraryContext, Guid, Task> write)
    {
        var path = await ShelfPathAsync("old");
        using var get = await Service.GetAsync(path);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(write, IdOf(path)));
        using var after = await Service.GetAsync(path, "If-None-Match", Etag(get));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, after.StatusCode);
        Assert.Equal("old", Assert.Single(await NamesAsync(IdOf(path))));
    }

    // As a background service writes: there is no request.
    private async Task RunAsync(Func<LibraryContext, Guid, Task> write, Guid id)
    {
        await using var scope = Service.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        await db.Database.CreateExecutionStrategy().ExecuteAsync(() => write(db, id));
    }

    private async Task<List<string>> NamesAsync(Guid id)
    {
        await using var scope = Service.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LibraryContext>().Shelves.Where(shelf => shelf.Id == id).Select(shelf => shelf.Name).ToListAsync();
    }

    private static Guid IdOf(string path) => Guid.Parse(path.Split('/').Last());
}
