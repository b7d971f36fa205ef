using EtagDemo.Etags;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Redis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>A Redis store on a server that the run has for itself; it loses its memory by FLUSHALL.</summary>
internal sealed class LossyRedisStore : ILossyStore
{
    private readonly IDatabase _database;

    private LossyRedisStore(IDatabase database, RedisConnection connection)
    {
        _database = database;
        var options = new EtagsOptions { Service = "enumeration" };
        Store = new RedisValidatorStore(connection, Options.Create(options), TimeProvider.System);
        Inventory = new RedisPeek(database, new RedisKeys(options.Service));
    }

    public IValidatorStore Store { get; }

    public IValidatorStoreInventory Inventory { get; }

    public static async Task<ILossyStore> OpenAsync(RedisConnection connection)
    {
        var store = new LossyRedisStore((await connection.OpenAsync(CancellationToken.None)).GetDatabase(), connection);
        await store.LoseAsync();
        return store;
    }

    public Task LoseAsync() => _database.ExecuteAsync("FLUSHALL");
}
