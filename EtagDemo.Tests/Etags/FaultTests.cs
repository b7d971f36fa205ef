using System.Net;
using EtagDemo.Etags;
using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Memory;
using EtagDemo.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EtagDemo.Tests.Etags;

[Collection(PostgresTests.Name)]
public sealed class FaultTests(PostgresServer postgres) : LibraryTests(postgres)
{
    private const string Rename = """{"name":"new"}""";

    private BrokenStore Store => (BrokenStore)Service.App.Services.GetRequiredService<IValidatorStore>();

    [Fact]
    public async Task A_read_without_the_store_is_answered_in_full_and_304_still()
    {
        var path = await ShelfPathAsync();
        Store.FailsCheck = true;

        using var get = await Service.GetAsync(path);
        using var again = await Service.GetAsync(path, "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(2, Service.Handlers.Runs);
    }

    [Fact]
    public async Task A_write_that_cannot_be_marked_is_503_and_changes_nothing()
    {
        var path = await ShelfPathAsync("old");
        Store.FailsMark = true;

        using var refused = await Service.SendAsync("PATCH", path, Rename);
        using var get = await Service.GetAsync(path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("old", await get.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_write_that_cannot_finish_is_done_and_nothing_stored_is_trusted_until_its_mark_is_resolved()
    {
        var path = await ShelfPathAsync("old");
        using var get = await Service.GetAsync(path);
        Store.FailsFinish = true;

        using var write = await Service.SendAsync("PATCH", path, Rename);
        using var after = await Service.GetAsync(path, "If-None-Match", Etag(get));
        using var again = await Service.GetAsync(path, "If-None-Match", Etag(after));
        var runsWhileMarked = Service.Handlers.Runs;
        await ResolveAllAsync();
        using var recorded = await Service.GetAsync(path);
        using var hit = await Service.GetAsync(path, "If-None-Match", Etag(recorded));

        Assert.Equal(HttpStatusCode.NoContent, write.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal(3, runsWhileMarked);
        Assert.Equal(HttpStatusCode.NotModified, hit.StatusCode);
        Assert.Equal(runsWhileMarked + 1, Service.Handlers.Runs);
    }

    [Fact]
    public async Task The_mark_of_a_transaction_in_progress_stays()
    {
        await using var connection = new NpgsqlConnection(Service.Connection);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("SELECT pg_current_xact_id()::text", connection, transaction);
        var number = ulong.Parse((string)(await command.ExecuteScalarAsync())!);
        var facts = Service.App.Services.GetRequiredService<ITransactionFacts>();
        var database = await facts.DatabaseAsync(CancellationToken.None);

        Assert.Equal(TransactionOutcome.InProgress, await facts.OutcomeAsync(database, number, CancellationToken.None));
        await transaction.CommitAsync();
        Assert.Equal(TransactionOutcome.Committed, await facts.OutcomeAsync(database, number, CancellationToken.None));
        Assert.Equal(TransactionOutcome.Unknown, await facts.OutcomeAsync(database, number + 1_000_000, CancellationToken.None));
        Assert.Equal(TransactionOutcome.Unknown, await facts.OutcomeAsync("another", number, CancellationToken.None));
    }

    [Fact]
    public async Task A_read_between_mark_and_commit_is_no_hit_and_is_not_recorded()
    {
        var path = await ShelfPathAsync("old");
        using var get = await Service.GetAsync(path);
        var during = "";
        Store.AfterMark = async () =>
        {
            using var between = await Service.GetAsync(path, "If-None-Match", Etag(get));
            during = $"{(int)between.StatusCode} after {Service.Handlers.Runs} runs";
        };

        using var write = await Service.SendAsync("PATCH", path, Rename);
        using var after = await Service.GetAsync(path, "If-None-Match", Etag(get));

        Assert.Equal("304 after 2 runs", during);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_recorded_in_a_new_epoch_while_an_older_writer_is_in_flight()
    {
        var path = await ShelfPathAsync();
        await using var connection = new NpgsqlConnection(Service.Connection);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("SELECT pg_current_xact_id()", connection, transaction);
        await command.ExecuteScalarAsync();
        Service.App.Services.GetRequiredService<MemoryValidatorStore>().Renew();

        using var first = await Service.GetAsync(path);
        using var second = await Service.GetAsync(path, "If-None-Match", Etag(first));
        Assert.Equal(2, Service.Handlers.Runs);
        await transaction.RollbackAsync();
        using var third = await Service.GetAsync(path);
        using var fourth = await Service.GetAsync(path, "If-None-Match", Etag(third));

        Assert.Equal(HttpStatusCode.NotModified, fourth.StatusCode);
        Assert.Equal(3, Service.Handlers.Runs);
    }

    [Fact]
    public async Task A_caller_that_goes_away_after_the_mark_stops_neither_commit_nor_finish()
    {
        var path = await ShelfPathAsync("old");
        using var get = await Service.GetAsync(path);
        using var caller = new CancellationTokenSource();
        var finished = new TaskCompletionSource();
        Store.AfterMark = async () =>
        {
            await caller.CancelAsync();
            finished.SetResult();
        };
        using var content = new StringContent(Rename, System.Text.Encoding.UTF8, "application/json");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Service.Client.PatchAsync(path, content, caller.Token));
        await finished.Task;

        // Waits for the row's lock, which the write holds until it is done.
        Store.AfterMark = () => Task.CompletedTask;
        using var next = await Service.SendAsync("PUT", path, """{"name":"next"}""", "If-Match", Etag(get));
        using var after = await Service.GetAsync(path);

        Assert.Equal(HttpStatusCode.PreconditionFailed, next.StatusCode);
        Assert.Contains("new", await after.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_second_replica_without_the_lock_reads_in_full_and_refuses_writes()
    {
        var path = await ShelfPathAsync();
        await using var second = await LibraryService.StartAsync(Service.Connection);

        using var get = await second.GetAsync(path);
        using var again = await second.GetAsync(path, "If-None-Match", Etag(get));
        using var write = await second.SendAsync("PATCH", path, Rename);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(2, second.Handlers.Runs);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, write.StatusCode);
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(connection, builder =>
        builder.Services.AddSingleton<IValidatorStore>(services => new BrokenStore(services.GetRequiredService<GuardedMemoryStore>()))
            .AddSingleton<IValidatorStoreInventory>(services => services.GetRequiredService<GuardedMemoryStore>())
            .Configure<EtagsOptions>(options => options.RetryAfter = TimeSpan.FromSeconds(2)));

    private async Task ResolveAllAsync()
    {
        Store.FailsFinish = false;
        var resolver = Service.App.Services.GetRequiredService<MarkResolver>();
        await foreach (var tag in Service.App.Services.GetRequiredService<IValidatorStoreInventory>().TagsAsync(CancellationToken.None))
        {
            foreach (var mark in tag.Marks)
            {
                Assert.Equal(TransactionOutcome.Committed, await resolver.ResolveAsync(new StandingMark(tag.Tag, mark)));
            }
        }
    }
}
