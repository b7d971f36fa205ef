using EtagDemo.Etags.Stores.Redis;
using EtagDemo.Tests.Etags.Stores;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>The same on a real Redis, every command of it; losses of its memory with one writer, where memory's enumeration has two.</summary>
public sealed class RedisCoherenceTests(RedisServer server, ITestOutputHelper output) : CoherenceContract(output), IClassFixture<RedisServer>, IAsyncLifetime
{
    private RedisConnection? _connection;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }
    }

    [Fact]
    public Task Holds_for_two_writers_of_one_row_and_two_readers_with_a_crash() =>
        HoldsAsync(new Scenario([Scenario.First, Scenario.First], Readers: 2, Crashes: 1));

    [Fact]
    public Task Holds_for_a_writer_and_two_readers_with_a_crash_a_failing_commit_and_a_flush() =>
        HoldsAsync(new Scenario([Scenario.First], Readers: 2, Crashes: 1, CommitsMayFail: true, Losses: 1, Replicas: true));

    private protected override Task<ILossyStore> OpenAsync() =>
        LossyRedisStore.OpenAsync(_connection ??= new RedisConnection(
            server.ConnectionString + ",allowAdmin=true", NullLogger<RedisConnection>.Instance));
}
