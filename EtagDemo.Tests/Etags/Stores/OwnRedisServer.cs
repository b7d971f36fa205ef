using EtagDemo.Etags.Stores.Redis;

namespace EtagDemo.Tests.Etags.Stores;

/// <summary>Tests that each have a Redis of their own, since they count its commands or hold it up.</summary>
public abstract class OwnRedisServer : IAsyncLifetime
{
    private readonly RedisStores _stores = new();

    private protected RedisServer Server { get; } = new();

    private protected string Service { get; } = RedisStores.NewService();

    public Task InitializeAsync() => Server.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _stores.CloseAsync();
        await Server.DisposeAsync();
    }

    /// <summary>Another store on the server: of the test's own service, unless told otherwise.</summary>
    private protected RedisValidatorStore Open(string? service = null, TimeSpan? entryLifetime = null) => _stores.Open(Server, service ?? Service, entryLifetime);
}
