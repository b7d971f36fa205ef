using EtagDemo.Tests.Etags.Stores;

namespace EtagDemo.Tests.Etags.Interleavings;

/// <summary>The same over Redis, with fewer participants, since each step is a round trip to a real server.</summary>
public sealed class RedisInterleavingTests(RedisServer server) : IClassFixture<RedisServer>
{
    [Theory]
    [InlineData(1, 2, 0, 0)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(2, 1, 0, 0)]
    public Task In_no_interleaving_is_something_stale_trusted(int writers, int readers, int crashes, int losses) =>
        ExploreAsync(new Scenario(writers, readers, crashes, losses), Assert.Null);

    [Theory]
    [InlineData(Mutation.NoMark, 1, 0, 0)]
    [InlineData(Mutation.NoFinish, 1, 0, 0)]
    [InlineData(Mutation.VectorAfterRead, 1, 0, 0)]
    [InlineData(Mutation.ResolveByTime, 2, 0, 0)]
    [InlineData(Mutation.NoBarrier, 1, 1, 1)]
    public Task Without_one_part_of_the_protocol_a_violation_is_found(Mutation mutation, int readers, int crashes, int losses) =>
        ExploreAsync(new Scenario(1, readers, crashes, losses, mutation), Assert.NotNull);

    private async Task ExploreAsync(Scenario scenario, Action<object?> assert)
    {
        var stores = new RedisStores();
        var store = new ForgetfulRedis(server, stores.Open(server, RedisStores.NewService()));
        assert(await new Exploration(scenario, store, InterleavingTests.Metrics).FindViolationAsync());
        await stores.CloseAsync();
    }
}
