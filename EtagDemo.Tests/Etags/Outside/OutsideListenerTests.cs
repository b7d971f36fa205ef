using System.Diagnostics.Metrics;
using System.Net;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Memory;
using EtagDemo.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.Etags.Outside;

[Collection(PostgresTests.Name)]
public sealed class OutsideListenerTests(PostgresServer postgres) : LibraryTests(postgres), IDisposable
{
    private const string EndListeners = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'";
    private EtagsCounters? _counters;

    private EtagsCounters Counters => _counters!;

    private LibraryTriggers Around => new(Service.Connection);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Around.AddAsync();
        _counters = new EtagsCounters(Service.App.Services.GetRequiredService<IMeterFactory>());
    }

    public void Dispose() => Counters.Dispose();

    [Fact]
    public async Task A_row_changed_around_the_service_is_answered_anew()
    {
        var path = await ShelfPathAsync("old");
        var etag = await HitAsync(path);
        var outside = Counters["etags.outside.tags"];

        await Around.ExecuteAsync("""UPDATE shelves SET "Name" = 'around'""");

        await Eventually.HoldsAsync(async () => await ShowsAsync(path, etag, "around"));
        Assert.Equal(outside + 1, Counters["etags.outside.tags"]);
    }

    [Fact]
    public async Task What_others_changed_is_stored_again_and_a_hit_again()
    {
        var path = await ShelfPathAsync("old");
        var etag = await HitAsync(path);
        await Around.ExecuteAsync("""UPDATE shelves SET "Name" = 'around'""");
        await Eventually.HoldsAsync(async () => await ShowsAsync(path, etag, "around"));

        await HitAsync(path);
    }

    [Fact]
    public async Task Thousands_of_rows_at_once_are_all_heard()
    {
        var path = await ShelfPathAsync("old");
        var etag = await HitAsync(path);
        var outside = Counters["etags.outside.tags"];

        await Around.ExecuteAsync("""
            BEGIN;
            INSERT INTO shelves SELECT gen_random_uuid(), 'x', now() FROM generate_series(1, 5000);
            UPDATE shelves SET "Name" = 'around';
            COMMIT
            """);

        await Eventually.HoldsAsync(async () => await ShowsAsync(path, etag, "around"));
        await Eventually.HoldsAsync(() => Task.FromResult(Counters["etags.outside.tags"] == outside + 5001));
    }

    [Fact]
    public async Task A_truncated_table_makes_everything_stored_doubtful()
    {
        var path = await ShelfPathAsync("old");
        var etag = await HitAsync(path);

        await Around.ExecuteAsync("TRUNCATE shelves");

        await Eventually.HoldsAsync(async () =>
        {
            using var response = await Service.GetAsync(path, "If-None-Match", etag);
            return response.StatusCode == HttpStatusCode.NotFound;
        });
    }

    [Fact]
    public async Task After_a_gap_nothing_stored_before_is_trusted_and_the_listener_is_back()
    {
        var path = await ShelfPathAsync("old");
        var etag = await HitAsync(path);
        var renewed = Counters["etags.epochs.renewed"];

        // Nobody hears this one: its session has no triggers.
        await Around.ExecuteAsync("""SET session_replication_role = replica; UPDATE shelves SET "Name" = 'unheard'""");
        using var unheard = await Service.GetAsync(path, "If-None-Match", etag);
        Assert.Equal(HttpStatusCode.NotModified, unheard.StatusCode);
        await Around.ExecuteAsync(EndListeners);

        await Eventually.HoldsAsync(async () => await ShowsAsync(path, etag, "unheard"));
        Assert.Equal(renewed + 1, Counters["etags.epochs.renewed"]);
        etag = await HitAsync(path);
        await Around.ExecuteAsync("""UPDATE shelves SET "Name" = 'heard again'""");
        await Eventually.HoldsAsync(async () => await ShowsAsync(path, etag, "heard again"));
    }

    [Fact]
    public async Task A_tag_that_the_store_did_not_take_is_made_good_by_a_new_epoch()
    {
        var path = await ShelfPathAsync("old");
        var etag = await HitAsync(path);
        var renewed = Counters["etags.epochs.renewed"];
        var store = (BrokenStore)Service.App.Services.GetRequiredService<IValidatorStore>();
        store.FailsFinish = true;

        await Around.ExecuteAsync("""UPDATE shelves SET "Name" = 'around'""");

        await Eventually.HoldsAsync(async () => await ShowsAsync(path, etag, "around"));
        Assert.Equal(renewed + 1, Counters["etags.epochs.renewed"]);
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(
        connection,
        builder => builder.Services.AddSingleton<IValidatorStore>(services => new BrokenStore(services.GetRequiredService<GuardedMemoryStore>()))
            .AddSingleton<IValidatorStoreInventory>(services => services.GetRequiredService<GuardedMemoryStore>()),
        etags: etags => etags.ListenToDatabase<LibraryContext>());

    /// <summary>Reads until the answer comes without the handler; the first may lower a barrier.</summary>
    private async Task<string> HitAsync(string path)
    {
        var etag = "";
        await Eventually.HoldsAsync(async () =>
        {
            using var first = await Service.GetAsync(path);
            etag = Etag(first);
            var runs = Service.Handlers.Runs;
            using var second = await Service.GetAsync(path, "If-None-Match", etag);
            return second.StatusCode == HttpStatusCode.NotModified && Service.Handlers.Runs == runs;
        });
        return etag;
    }

    private async Task<bool> ShowsAsync(string path, string etag, string text)
    {
        using var response = await Service.GetAsync(path, "If-None-Match", etag);
        return response.StatusCode == HttpStatusCode.OK && (await response.Content.ReadAsStringAsync()).Contains(text, StringComparison.Ordinal);
    }
}
