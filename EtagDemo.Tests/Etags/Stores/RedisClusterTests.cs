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

    [Fact]
    public async Task Looks_at_keys_of_many_slots_at_the_same_time_get_each_their_own_answer()
    {
        var expected = await ManyLooks.PrepareAsync(Store);
        var looks = await Task.WhenAll(ManyLooks.Begin(Store));
        Assert.All(expected.Zip(looks), pair => ManyLooks.AssertSame(pair.First, pair.Second));
    }
}
