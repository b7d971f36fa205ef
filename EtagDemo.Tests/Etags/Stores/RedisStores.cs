using EtagDemo.Etags;
using EtagDemo.Etags.Stores.Redis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EtagDemo.Tests.Etags.Stores;

/// <summary>Redis stores on a server, each with a connection of its own, all closed together.</summary>
internal sealed class RedisStores
{
    private readonly List<RedisConnection> _connections = [];
    private readonly List<RedisValidatorStore> _stores = [];

    /// <summary>A service name that no other test has, so that tests share a server and no key.</summary>
    public static string NewService() => $"tests-{Guid.NewGuid():N}";

    public RedisValidatorStore Open(RedisServer server, string service, TimeSpan? entryLifetime = null, ILogger<RedisConnection>? logger = null)
    {
        var connection = new RedisConnection(server.ConnectionString, logger ?? NullLogger<RedisConnection>.Instance);
        _connections.Add(connection);
        var options = new EtagsOptions { Service = service };
        options.EntryLifetime = entryLifetime ?? options.EntryLifetime;
        var store = new RedisValidatorStore(connection, Options.Create(options), TimeProvider.System);
        _stores.Add(store);
        return store;
    }

    public async Task CloseAsync()
    {
        _stores.ForEach(store => store.Dispose());
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }
    }
}
