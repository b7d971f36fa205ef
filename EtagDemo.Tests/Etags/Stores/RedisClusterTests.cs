using EtagDemo.Etags.Stores;

namespace EtagDemo.Tests.Etags.Stores;

/// <summary>The whole contract on a cluster, of one server that has all the slots: scripts whose keys lie in two slots are refused there.</summary>
public sealed class RedisClusterTests(RedisClusterServer cluster) : ValidatorStoreContract, IClassFixture<RedisClusterServer>, IAsyncLifetime
{
    private readonly RedisStores _stores = new();
    private IValidatorStore? _store;

    protected override IValidatorStore Store => _store ??= _stores.Open(cluster.Server, RedisStores.NewService());

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _stores.CloseAsync();
}
