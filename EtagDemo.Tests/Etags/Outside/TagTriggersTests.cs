using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Etags.Outside;

[Collection(PostgresTests.Name)]
public sealed class TagTriggersTests(PostgresServer postgres) : LibraryTests(postgres)
{
    private LibraryTriggers? _triggers;
    private Announced? _announced;

    private LibraryTriggers Around => _triggers!;

    private Announced Announced => _announced!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _triggers = new LibraryTriggers(Service.Connection);
        await Around.AddAsync();
        _announced = await Announced.ListenAsync(Service.Connection, LibraryTriggers.Channel);
    }

    public override async Task DisposeAsync()
    {
        await Announced.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_change_around_the_service_announces_the_tags_of_old_and_new_values_once()
    {
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        await Around.ExecuteAsync($"""INSERT INTO books ("Id", "ShelfId", "Title") VALUES (gen_random_uuid(), '{one}', 'a'), (gen_random_uuid(), '{one}', 'b')""");
        Assert.Equal([$"shelf:{one}:books"], await Announced.SinceAsync());

        await Around.ExecuteAsync($"""UPDATE books SET "ShelfId" = '{two}'""");
        Assert.Equal(new[] { $"shelf:{one}:books", $"shelf:{two}:books" }.Order(StringComparer.Ordinal), await Announced.SinceAsync());

        await Around.ExecuteAsync("DELETE FROM books");
        Assert.Equal([$"shelf:{two}:books"], await Announced.SinceAsync());
    }

    [Fact]
    public async Task A_change_announces_the_tags_of_related_rows()
    {
        var shelf = await Service.AddShelfAsync();
        await Around.ExecuteAsync($"""INSERT INTO books ("Id", "ShelfId", "Title") VALUES ('{shelf}', gen_random_uuid(), 'It''s')""");
        await Announced.SinceAsync();

        await Around.ExecuteAsync("""UPDATE shelves SET "Name" = 'B'""");

        Assert.Equal(["book:It's", $"shelf:{shelf}"], await Announced.SinceAsync());
    }

    [Fact]
    public async Task Writes_of_the_service_announce_nothing()
    {
        var path = await ShelfPathAsync();
        using var renamed = await Service.SendAsync("PATCH", path, """{"name":"B"}""");
        using var added = await Service.SendAsync("POST", $"{path}/books/One", null);
        using var removed = await Service.SendAsync("DELETE", $"{path}/books", null);
        Assert.All([renamed, added, removed], response => Assert.True(response.IsSuccessStatusCode));

        Assert.Empty(await Announced.SinceAsync());
    }

    [Fact]
    public async Task A_session_of_the_service_announces_what_it_changes_unmarked()
    {
        var path = await ShelfPathAsync();
        using var marked = await Service.SendAsync("PATCH", path, """{"name":"B"}""");

        // The setting of the marked transaction has ended with it, though its session lives on in the pool.
        using var unmarked = await Service.SendAsync("POST", $"{path}/unmarked", null);

        Assert.True(unmarked.IsSuccessStatusCode);
        Assert.Equal([$"shelf:{Guid.Parse(path.Split('/').Last())}"], await Announced.SinceAsync());
    }

    [Fact]
    public async Task A_rollback_announces_nothing()
    {
        await Around.ExecuteAsync("""BEGIN; INSERT INTO shelves VALUES (gen_random_uuid(), 'x', now()); SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK""");

        Assert.Empty(await Announced.SinceAsync());
    }

    [Fact]
    public async Task Rows_with_many_tags_and_texts_that_are_no_tags_do_not_hinder_a_commit()
    {
        await Around.ExecuteAsync("""
            BEGIN;
            INSERT INTO shelves SELECT gen_random_uuid(), 'x', now() FROM generate_series(1, 5000);
            INSERT INTO books SELECT "Id", gen_random_uuid(), repeat('€', 9000) FROM shelves;
            COMMIT
            """);

        Assert.Equal(10_000, (await Announced.SinceAsync()).Count);
    }

    [Fact]
    public async Task Truncate_announces_everything()
    {
        await Around.ExecuteAsync("TRUNCATE books");

        Assert.Equal(["*"], await Announced.SinceAsync());
    }

    [Fact]
    public async Task Dropped_triggers_announce_nothing()
    {
        await Around.DropAsync();
        await Around.ExecuteAsync("INSERT INTO shelves VALUES (gen_random_uuid(), 'x', now()); TRUNCATE books");

        Assert.Empty(await Announced.SinceAsync());
    }

    [Fact]
    public async Task Who_may_change_a_table_need_not_be_allowed_to_read_what_its_triggers_read()
    {
        var (shelf, role) = (await Service.AddShelfAsync(), $"clerk_{Guid.NewGuid():N}");
        await Around.ExecuteAsync($"""
            CREATE ROLE {role}; GRANT SELECT, UPDATE ON shelves TO {role};
            BEGIN; SET LOCAL ROLE {role}; UPDATE shelves SET "Name" = 'B'; COMMIT
            """);

        Assert.Equal([$"shelf:{shelf}"], await Announced.SinceAsync());
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(connection, map: UnmarkedWrite.Map);
}
