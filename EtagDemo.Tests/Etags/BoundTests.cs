using System.Net;
using EtagDemo.Etags;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Memory;
using EtagDemo.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.Etags;

/// <summary>Nobody waits for a store that does not answer longer than the options say.</summary>
[Collection(PostgresTests.Name)]
public sealed class BoundTests(PostgresServer postgres) : LibraryTests(postgres)
{
    [Fact]
    public async Task A_read_goes_on_without_the_store()
    {
        using var response = await Service.GetAsync($"/shelves/{Guid.NewGuid():N}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(1, Service.Handlers.Runs);
    }

    [Fact]
    public async Task A_write_is_refused_and_says_when_to_come_back()
    {
        using var response = await Service.SendAsync("POST", "/shelves", """{"name":"A"}""");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(connection, builder => builder.Services
        .AddSingleton<IValidatorStore>(new HangingStore())
        .AddSingleton<IValidatorStoreInventory>(services => services.GetRequiredService<GuardedMemoryStore>())
        .Configure<EtagsOptions>(options => options.StoreReadTimeout = options.StoreWriteTimeout = TimeSpan.FromMilliseconds(100)));
}
