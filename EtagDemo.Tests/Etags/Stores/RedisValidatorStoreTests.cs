using EtagDemo.Etags.Stores;

namespace EtagDemo.Tests.Etags.Stores;

public sealed class RedisValidatorStoreTests(RedisServer server) : ValidatorStoreContract, IClassFixture<RedisServer>, IAsyncLifetime
{
    private readonly RedisStores _stores = new();
    private IValidatorStore? _store;

    protected override IValidatorStore Store => _store ??= _stores.Open(server, RedisStores.NewService());

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _stores.CloseAsync();
}
